"""Words that say nothing about the subject: dropped for ranking, kept inside phrases.

Written folded (without accents), as the analysis sees them. Question words are here too:
they say what kind of answer is wanted, not what it is about.
"""

from __future__ import annotations

_ARTICULOS_Y_PREPOSICIONES = """
a al ante bajo con contra de del desde durante el en entre hacia hasta la las lo los mediante
para por segun sin sobre tras un una unas uno unos
"""
_CONJUNCIONES_Y_ADVERBIOS = """
ademas ahi ahora algo alla alli antes asi aun aunque aqui bien casi como cuando despues e donde
entonces luego mas mientras muy nada ni no o pero porque pues que si sino solo tambien tampoco
tan tanto u y ya
"""
_PRONOMBRES_Y_DETERMINANTES = """
algun alguna algunas alguno algunos alguien aquel aquella aquellas aquello aquellos cada cual
cuales cualquier cuya cuyas cuyo cuyos ella ellas ello ellos esa esas ese eso esos esta estas
este esto estos le les me mi mis mia mio mucha muchas mucho muchos ningun ninguna ninguno nos
nosotros nuestra nuestras nuestro nuestros otra otras otro otros quien quienes se su sus suya
suyo te ti todo toda todas todos tu tus usted ustedes varias varios yo
"""
_AUXILIARES = """
era eran eres es estaba estaban estado estamos estan estar estoy estuvo estuvieron fue fueron
fuera fueran ha haber habia habian habra hay haya hayan han he hemos hubo hubieron sea sean ser
sera seran seria serian sido siendo somos son soy tenia tenian tiene tienen tuvo tuvieron
"""
_PREGUNTAS = """
cuanta cuantas cuanto cuantos adonde conque pq
"""

VACIAS = frozenset(
    " ".join(
        (
            _ARTICULOS_Y_PREPOSICIONES,
            _CONJUNCIONES_Y_ADVERBIOS,
            _PRONOMBRES_Y_DETERMINANTES,
            _AUXILIARES,
            _PREGUNTAS,
        )
    ).split()
)
