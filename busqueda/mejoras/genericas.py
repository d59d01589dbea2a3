"""Words too general for a synonym, and pairs that people mix up and the search must not.

Written as people write them; compared by their stems.
"""

from __future__ import annotations

from busqueda.mejoras.expresiones import raices_de

# What each of these names is a thing of its own: to find one with the other is a false answer.
_PAREJAS = (
    ("acuerdo", "contrato"),
    ("acuerdo", "convenio"),
    ("acuerdo", "compromiso"),
    ("acuerdo", "resolución"),
    ("acuerdo", "recomendación"),
    ("acta", "acuerdo"),
    ("acción", "actividad"),
    ("compromiso", "contrato"),
    ("sesión", "acta"),
    ("migrante", "refugiado"),
    ("migrante", "extranjero"),
    ("migración", "refugio"),
    ("retornado", "desplazado"),
    ("municipio", "departamento"),
)
# So frequent that a synonym would bring half of the portal.
_GENERICAS = """
acción actividad año avance caso comisión consejo coordinación cosa día documento entidad estado
fecha Guatemala informe institución ley lugar mesa ministerio noticia país parte persona plan
proceso programa proyecto punto reunión sesión sistema tema trabajo
"""

PAREJAS = frozenset(frozenset((raices_de(a), raices_de(b))) for a, b in _PAREJAS)
GENERICAS = frozenset(raices_de(palabra) for palabra in _GENERICAS.split())
