"""Who wrote what, what was sent to review, and the task that approves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import QuerySet
from wagtail.models import AbstractGroupApprovalTask, Revision, TaskState, WorkflowState

from paginas.revision import correos, decision, envio
from paginas.revision.delegaciones.verbos import revisa_por_delegacion
from paginas.revision.formularios import FormularioAprobacion, FormularioDevolucion

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


class Autoria(models.Model):
    """One person wrote one object at one moment. Rows are only added.

    Taken from every stored revision, autosave included; a null person is an author
    nobody knows, which stops the approval until a named person adopts it. Files have
    rows too. A publication is one more row: it tells up to which one it counts.
    """

    class Clase(models.TextChoices):
        ESCRITURA = "escritura", "Escritura"
        ADOPCION = "adopcion", "Adopción"
        PUBLICACION = "publicacion", "Publicación"

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.CharField(max_length=255)
    objeto = GenericForeignKey("content_type", "object_id", for_concrete_model=False)
    objeto.wagtail_reference_index_ignore = True
    persona = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    momento = models.DateTimeField()
    clase = models.CharField(max_length=12, choices=Clase.choices, default=Clase.ESCRITURA)
    hasta = models.BigIntegerField(null=True, help_text="De una publicación: última fila incluida.")

    class Meta:
        verbose_name = "autoría"
        verbose_name_plural = "autorías"
        indexes = [
            models.Index(fields=["content_type", "object_id", "momento"]),
            models.Index(fields=["content_type", "object_id", "clase"], name="autoria_por_clase"),
        ]

    def __str__(self) -> str:
        return f"{self.persona_id} · {self.content_type_id}:{self.object_id}"


class Envio(models.Model):
    """What was sent to review, frozen: the page and what is published with it."""

    flujo = models.ForeignKey(WorkflowState, on_delete=models.CASCADE, related_name="+")
    creado = models.DateTimeField()
    # Nothing is published of a package that nobody approved (``publicar_paquete``).
    aprobado = models.DateTimeField(null=True)
    aprobado_por = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    de_emergencia = models.BooleanField(default=False)
    programado = models.DateTimeField(null=True)
    publicado = models.DateTimeField(null=True)
    # Of a scheduled one that could not be published: when it was last tried, and why not.
    fallo_en = models.DateTimeField(null=True)
    fallo = models.TextField(default="", blank=True)
    # Taken off the schedule: nothing of it was published, and it is a draft again.
    desprogramado = models.DateTimeField(null=True)
    desprogramado_por = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    desprogramado_motivo = models.TextField(default="", blank=True)
    recordado = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "envío a revisión"
        ordering = ["-pk"]
        permissions = [
            ("auditar", "Puede leer todo lo que está en curso"),
            ("publicar_de_emergencia", "Puede publicar sin segunda persona, con motivo público"),
        ]

    def __str__(self) -> str:
        return f"Envío {self.pk}"

    @property
    def titulo(self) -> str:
        """Of its head, as it was sent."""
        return next(e for e in self.elementos.all() if e.es_cabeza).revision.object_str


class ElementoEnviado(models.Model):
    """One object of a package, with the SHA-256 of the content that was sent."""

    envio = models.ForeignKey(Envio, on_delete=models.CASCADE, related_name="elementos")
    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.CharField(max_length=255)
    objeto = GenericForeignKey("content_type", "object_id", for_concrete_model=False)
    objeto.wagtail_reference_index_ignore = True
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    huella = models.CharField("SHA-256 del contenido", max_length=64)
    es_cabeza = models.BooleanField(default=False)
    # Last row of its authorship when it was sent: later writers are not of this content.
    autoria_hasta = models.BigIntegerField(default=0)
    # SHA-256 of every document and image it refers to, by «<content type>:<pk>».
    ficheros = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = "elemento enviado"
        ordering = ["-es_cabeza", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return f"{self.content_type_id}:{self.object_id}"


class TareaRevision(AbstractGroupApprovalTask):
    """Approval by someone of the groups who wrote none of it (issue 3, «Review»)."""

    class Meta:
        verbose_name = "revisión de la Mesa"
        verbose_name_plural = "revisiones de la Mesa"

    def start(self, workflow_state: WorkflowState, user: AbstractUser | None = None) -> TaskState:
        """Start the task and freeze what it is asked to approve."""
        estado = super().start(workflow_state, user=user)
        envio.congelar(workflow_state)
        correos.avisar_envio(estado)
        return estado

    def locked_for_user(self, obj: models.Model, user: AbstractUser) -> bool:
        """In review nobody edits: the moderator returns it, or the author withdraws it."""
        return True

    def user_can_lock(self, obj: models.Model, user: AbstractUser) -> bool:
        return False

    def get_actions(self, obj: models.Model, user: AbstractUser) -> list[tuple[str, str, bool]]:
        """Actions offered; ``on_action`` refuses again whatever this list says."""
        if not (user.is_superuser or self._user_in_groups(user) or revisa_por_delegacion(user)):
            return []
        acciones = [("reject", "Devolver con un motivo", True)]
        if not decision.impedimento_para_aprobar(obj, user):
            acciones.append(("approve", "Aprobar y publicar", True))
        return acciones

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return FormularioDevolucion if action == "reject" else FormularioAprobacion

    def get_task_states_user_can_moderate(self, user: AbstractUser, **kw: Any) -> QuerySet:
        """None in Wagtail's own panel: our page of review shows the whole package."""
        return TaskState.objects.none()

    def get_template_for_action(self, action: str) -> str:
        return "paginas/admin/decision.html"

    def on_action(
        self, task_state: TaskState, user: AbstractUser, action_name: str, **kw: Any
    ) -> None:
        """Approve or return through the verbs, which check everything again."""
        decision.decidir(tarea=self, estado=task_state, persona=user, accion=action_name, **kw)

    @classmethod
    def get_description(cls) -> str:
        return (
            "Una persona de los grupos elegidos, que no haya escrito nada de lo enviado, "
            "aprueba y publica, o devuelve con un motivo."
        )
