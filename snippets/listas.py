"""Closed lists of the domain (docs/referencia; vocabulary of the mission)."""

from __future__ import annotations

from django.db.models import TextChoices


class Sector(TextChoices):
    GOBIERNO = "gobierno", "Gobierno"
    SOCIEDAD_CIVIL = "sociedad_civil", "Organización de sociedad civil"
    ACADEMIA = "academia", "Academia"
    COOPERACION = "cooperacion", "Cooperación"


class Calidad(TextChoices):
    TITULAR = "titular", "Titular"
    SUPLENTE = "suplente", "Suplente"


class Periodo(TextChoices):
    MENSUAL = "mensual", "Mensual"
    BIMESTRAL = "bimestral", "Bimestral"
    TRIMESTRAL = "trimestral", "Trimestral"
    SEMESTRAL = "semestral", "Semestral"
    ANUAL = "anual", "Anual"


class EstadoDeHito(TextChoices):
    """The labels of the national open-government board: only what a source declares."""

    NO_INICIADO = "no_iniciado", "No iniciado"
    INICIADO = "iniciado", "Iniciado"
    COMPLETADO = "completado", "Completado"


class Poblacion(TextChoices):
    RETORNADAS = "retornadas", "Personas retornadas"
    TRANSITO = "transito", "Personas en tránsito"
    MUJERES = "mujeres", "Mujeres"
    NINEZ = "ninez", "Niñez y adolescencia"
    JOVENES = "jovenes", "Jóvenes"
    FAMILIAS = "familias", "Familias de personas migrantes"
    INDIGENAS = "indigenas", "Pueblos indígenas"
    DESPLAZAMIENTO = "desplazamiento", "Personas en desplazamiento"


class Pueblo(TextChoices):
    MAYA = "maya", "Maya"
    GARIFUNA = "garifuna", "Garífuna"
    XINKA = "xinka", "Xinka"
    LADINO = "ladino", "Ladino"


class Comunidad(TextChoices):
    """Linguistic communities of the Ley de Idiomas Nacionales (Decreto 19-2003)."""

    ACHI = "achi", "Achi"
    AKATEKO = "akateko", "Akateko"
    AWAKATEKO = "awakateko", "Awakateko"
    CHALCHITEKO = "chalchiteko", "Chalchiteko"
    CHORTI = "chorti", "Ch'orti'"
    CHUJ = "chuj", "Chuj"
    ITZA = "itza", "Itza'"
    IXIL = "ixil", "Ixil"
    KAQCHIKEL = "kaqchikel", "Kaqchikel"
    KICHE = "kiche", "K'iche'"
    MAM = "mam", "Mam"
    MOPAN = "mopan", "Mopan"
    POPTI = "popti", "Popti'"
    POQOMAM = "poqomam", "Poqomam"
    POQOMCHI = "poqomchi", "Poqomchi'"
    QANJOBAL = "qanjobal", "Q'anjob'al"
    QEQCHI = "qeqchi", "Q'eqchi'"
    SAKAPULTEKO = "sakapulteko", "Sakapulteko"
    SIPAKAPENSE = "sipakapense", "Sipakapense"
    TEKTITEKO = "tektiteko", "Tektiteko"
    TZUTUJIL = "tzutujil", "Tz'utujil"
    USPANTEKO = "uspanteko", "Uspanteko"
    GARIFUNA = "garifuna", "Garífuna"
    XINKA = "xinka", "Xinka"
    ESPANOL = "espanol", "Español"


class Ods(TextChoices):
    """Sustainable Development Goals, with the official Spanish names."""

    ODS_1 = "1", "ODS 1. Fin de la pobreza"
    ODS_2 = "2", "ODS 2. Hambre cero"
    ODS_3 = "3", "ODS 3. Salud y bienestar"
    ODS_4 = "4", "ODS 4. Educación de calidad"
    ODS_5 = "5", "ODS 5. Igualdad de género"
    ODS_6 = "6", "ODS 6. Agua limpia y saneamiento"
    ODS_7 = "7", "ODS 7. Energía asequible y no contaminante"
    ODS_8 = "8", "ODS 8. Trabajo decente y crecimiento económico"
    ODS_9 = "9", "ODS 9. Industria, innovación e infraestructura"
    ODS_10 = "10", "ODS 10. Reducción de las desigualdades"
    ODS_11 = "11", "ODS 11. Ciudades y comunidades sostenibles"
    ODS_12 = "12", "ODS 12. Producción y consumo responsables"
    ODS_13 = "13", "ODS 13. Acción por el clima"
    ODS_14 = "14", "ODS 14. Vida submarina"
    ODS_15 = "15", "ODS 15. Vida de ecosistemas terrestres"
    ODS_16 = "16", "ODS 16. Paz, justicia e instituciones sólidas"
    ODS_17 = "17", "ODS 17. Alianzas para lograr los objetivos"
