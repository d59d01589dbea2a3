"""Closed lists of the pages."""

from __future__ import annotations

from django.db.models import TextChoices


class TipoSesion(TextChoices):
    ORDINARIA = "ordinaria", "Ordinaria"
    EXTRAORDINARIA = "extraordinaria", "Extraordinaria"


class Modalidad(TextChoices):
    PRESENCIAL = "presencial", "Presencial"
    VIRTUAL = "virtual", "Virtual"
    MIXTA = "mixta", "Mixta"


class Presencia(TextChoices):
    SI = "si", "Presente"
    NO = "no", "Ausente"
    EXCUSA = "excusa", "Ausente con excusa"


class DatoSesion(TextChoices):
    """What the source of a session may be silent about."""

    FECHA = "fecha", "Fecha"
    HORARIO = "horario", "Horario"
    LUGAR = "lugar", "Lugar y modalidad"
    ASISTENCIA = "asistencia", "Asistencia"
    QUORUM = "quorum", "Quórum"
    AGENDA = "agenda", "Agenda"


class TipoAccion(TextChoices):
    PRONUNCIAMIENTO = "pronunciamiento", "Pronunciamiento"
    ESTUDIO = "estudio", "Estudio"
    VISITA = "visita", "Visita"
    PROPUESTA = "propuesta", "Propuesta"
    CAPACITACION = "capacitacion", "Capacitación"
    OTRA = "otra", "Otra"


NO_CONSTA = "no consta en la fuente"
