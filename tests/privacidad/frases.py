"""Clauses of minutes, news and forms; a hole `{dato}` is where the personal data goes."""

from __future__ import annotations

APERTURAS = (
    "En el punto quinto de la agenda, la Secretaría hizo saber que",
    "Durante la tercera sesión ordinaria, la representación del Organismo Judicial expuso que",
    "Según consta en la minuta de trabajo,",
    "La comisión de retorno y reintegración informó al pleno que",
    "De acuerdo con la nota recibida el martes,",
    "Como resultado de la jornada móvil en la cabecera departamental,",
    "La delegación de la Procuraduría pidió dejar constancia de que",
    "En la visita al centro de recepción de personas retornadas,",
    "Conforme al formulario que obra en el expediente,",
    "Luego de la lectura del acta anterior,",
    "En seguimiento a lo acordado con las municipalidades fronterizas,",
    "La mesa técnica, reunida de forma virtual, tomó nota de que",
    "Al responder las preguntas del público,",
    "El informe de la oficina consular señala que",
)
CIERRES = (
    ", lo cual quedó asentado para el seguimiento que corresponda.",
    ". La Mesa dio por recibida la información y pasó al punto siguiente.",
    ", según se lee en el anexo que acompaña a esta acta.",
    ". No habiendo más comentarios, se cerró el punto.",
    ", y se instruyó a la Secretaría para que dé respuesta antes de la próxima sesión.",
    ". Las instituciones presentes ofrecieron acompañar el caso según su competencia.",
    "; se adjunta copia simple.",
    ".",
    ", por lo que se pidió el apoyo de la comisión de protección.",
    ". La nota se publicará cuando la revisen dos personas de la comisión.",
)

DPI_CON_SENAL = (
    "la persona solicitante se identificó con DPI {dato}",
    "quien presentó el reclamo dejó su CUI: {dato}",
    "compareció una vecina con documento personal de identificación No. {dato}",
    "el interesado, con Código Único de Identificación {dato}, pidió ser atendido",
    "se verificó el D.P.I. número {dato} de la persona retornada",
    "firmó al pie la lideresa comunitaria (CUI {dato})",
    "la solicitud corresponde al documento de identificación «{dato}», extendido por el RENAP",
    "se anotó DPI/CUI No. {dato}; el trámite queda pendiente",
    "el padre de familia exhibió su Documento Personal de Identificación –DPI– {dato}",
)
DPI_SIN_SENAL = (
    "la persona atendida ({dato}) recibió su boleta de retorno",
    "en la lista de asistencia aparece {dato}, sin firma",
    "quedó inscrita la solicitante {dato} para el curso de panadería",
    "el recibo fue entregado a quien se identificó como {dato}",
    "se autorizó el apoyo económico a favor de {dato}, vecino de la aldea",
    "la segunda fila de la planilla dice: {dato}",
)
TELEFONO_CON_SENAL = (
    "la solicitante puede ser localizada al teléfono {dato}",
    "quien coordina el albergue dejó su cel. {dato}",
    "la persona pidió que se le avise por WhatsApp: {dato}",
    "el contacto de la familia es tel.: {dato}",
    "el promotor comunitario ofreció su número de celular, {dato}",
    "las consultas se atenderán en el Tel. {dato}, por la tarde",
    "conviene llamar al móvil {dato} antes de las nueve",
    "se registró como teléfono de emergencia el {dato}",
    "la comunidad usa un grupo de wasap con el número {dato}",
    "el vecino anotó teléfono fijo ({dato}) y dirección",
)
TELEFONO_SIN_SENAL = (
    "la lideresa pidió que le hablen al {dato} después del mediodía",
    "quien desee unirse puede comunicarse al {dato}",
    "en la hoja quedó escrito {dato}, sin más señas",
    "el conductor de la unidad ({dato}) confirmó la hora de llegada",
    "la familia espera respuesta en el {dato}",
)
CORREO = (
    "la persona solicitante escribió desde {dato}",
    "quien presentó la propuesta dejó como correo electrónico {dato}",
    "las observaciones llegaron de <{dato}>",
    "se recibió un mensaje de la lideresa comunitaria ({dato})",
    "la interesada pidió notificaciones en «{dato}»",
    "el formulario trae e-mail: {dato}; el teléfono quedó en blanco",
    "la constancia debe enviarse a {dato}",
    "el estudiante becado respondió con copia a {dato}, fuera de plazo",
    "se solicitó escribir a mailto:{dato} para confirmar",
    "el correo {dato} no aceptó la convocatoria",
)
# All three kinds, as forms and signature blocks have them.
FICHAS = (
    "FICHA DE ATENCIÓN\nServicio: orientación jurídica a persona retornada\nDPI: {dpi}\n"
    "Teléfono: {telefono}\nCorreo: {correo}\nObservaciones: pide que se le avise por la tarde",
    "Formulario de inscripción al taller de emprendimiento. Documento de identificación: {dpi}. "
    "Celular: {telefono}. Correo electrónico: {correo}. Firma de quien recibe: ilegible.",
    "Asistencia (hoja segunda, quinta fila) | persona delegada suplente | CUI {dpi} | "
    "Tel. {telefono} | {correo} | firma al margen",
    "La persona que pide la certificación se identifica con CUI {dpi}, recibe llamadas en el "
    "celular {telefono} y notificaciones en {correo}, según dejó escrito de su puño y letra.",
    "Datos para notificar: a) correo {correo}; b) WhatsApp {telefono}; c) DPI No. {dpi}. "
    "La persona autoriza que se le notifique por cualquiera de estos medios.",
)
INSTITUCIONAL = (
    "las consultas se reciben en {contacto}, en horario de oficina",
    "la institución atiende al público por medio de {contacto}",
    "la ventanilla única responde en {contacto} de lunes a viernes",
    "toda denuncia debe dirigirse a {contacto}",
    "la convocatoria salió de {contacto} con la firma de la presidencia",
)
