"""Frequent given names and surnames of Guatemala, folded: a name is not a misspelling.

A list cannot be complete; :mod:`busqueda.correccion.intocables` adds what a name looks like.
"""

from __future__ import annotations

_DE_PILA = """
abel abigail abraham adan adela adolfo adrian
agustin alba albert alberto alejandra alejandro alex alfonso alfredo alicia alma alvaro amalia
amanda amilcar ana andrea andres angel angela angelica antonia antonio araceli aracely armando
arnulfo arturo astrid aura aurelia aurora baltazar bartolome beatriz belen benito benjamin
bernardo berta blanca brandon brenda byron camila candelaria carla carlos carmen carolina catalina
catarina cecilia celeste cesar claudia concepcion consuelo cristian cristina cristobal cruz daniel
daniela david delfina delia diana diego dina dolores domingo dora dulce edgar edith edna eduardo
edvin edwin efrain elena elias elisa elizabeth elmer elsa elvia elvira emilia emilio enrique eric
erick erika ernesto esperanza esteban estela ester estuardo eugenia eulalia eva evelyn fabiola
fatima felicita felipe felix fernanda fernando fidelia flavio flor florencia florinda francisca
francisco freddy gabriel gabriela gaspar genaro gerardo german gilberto gladis gladys gloria
gonzalo graciela gregorio guadalupe guillermo gustavo hector helen henry herlinda hilda hugo
humberto ignacio ileana imelda ines ingrid irene irma isabel isaias ismael israel ivan jacinto
jacobo jaime javier jeronimo jessica jesus joaquin joel jorge jose josefa josefina josue juan
juana julia julian juliana julio karen karina karla katherine kevin laura lazaro leonel leonor
leticia lidia ligia lilian liliana lorena lorenzo lourdes lucas lucia lucrecia luis luisa luz
magdalena manuel manuela marco marcela marcelino marcos margarita maria mariana mariano maribel
maricela mario marisol marlon marta martha martin martina mateo matias matilde maura mauricio
mayra melvin mercedes micaela miguel miriam moises monica nancy natalia nelson nery nicolas
nicolasa nidia noe noemi nora norma odilia ofelia olga oliver olivia omar orlando oscar osmar
otilia otto pablo pascual patricia paula pedro petrona rafael ramiro ramon raquel raul raymundo
rebeca regina reyna ricardo rigoberta rigoberto rita roberto rocio rodolfo rodrigo rogelio rolando
roman romeo ronald rosa rosalia rosario rosalina roxana ruben rudy ruth salomon salvador samuel
sandra santiago santos sara saul sebastian sergio silvia simon sofia sonia stephanie susana telma
teodoro teresa tomas tomasa ulises valentin valeria vanessa veronica vicente victor victoria vilma
virginia vivian walter wendy werner william wilmer wilson yadira yesenia yolanda zoila
"""
_APELLIDOS = """
acabal aceituno acevedo acosta aguilar aguirre ajanel ajpop ajsivinac ajtun ajuchan ajvix alvarado
alvarez alvizures amaya ambrocio anleu aragon arana arauz archila arevalo argueta arreaga arriaga
arriola asencio avila ayala bac balan bamaca barillas barrera barrientos barrios batres batz
bautista baten bol bolanos bonilla borrayo bran bravo brito bucaro buc cabnal cabrera cac cajas
cal calderon calel calderas camey can canil canto car caal cabal carranza carrera carrillo
castaneda castellanos castillo castro catalan caxaj celada cerezo cervantes cetino chacon chajon
chavajay chavez che chen chiquin chitay choc choj chub chuc chumil cifuentes coc cojti colaj
colindres col coj contreras cordon cordova corado coronado cortez cos coy coyoy cua cuc cumes
curruchich cutz cux diaz divas dominguez donis duarte duran ek elias escobar escobedo espana
esquivel estrada fajardo figueroa flores fuentes galicia galvez garcia garrido giron godinez gomez
gonzales gonzalez gramajo granados guarcas guerra guerrero guevara guitz gutierrez guzman
hernandez herrera huertas ic ich ical ixcoy ixcot ixmata ixtabalan jacinto jerez jimenez jocol
juarez juracan laines lara larios ledezma lemus leon leiva lima linares lobos lopez lorenzana lux
maaz macario macz mack maldonado marroquin martinez matzir mayen mazariegos medina mejia melgar
mendez mendoza menchu mendizabal menendez merida mijangos miranda molina monroy monterroso
montenegro monzon morales morataya moran moreno mucu mux najera navarro navichoc nimatuj niz noj
noriega obregon ochoa och oliva orantes orellana orozco ortega ortiz osorio ovalle oxlaj pacay pac
pacheco palacios palma par paredes paz pelico perez pineda pinto pirir poou pocop polanco pop
portillo prado puac puluc putul quej quel quezada quib quiej quinonez quino quiroa quixtan ramirez
ramos raxon raymundo recinos reyes rios rivas rivera rivero robles rodas rodriguez roldan romero
rosales rossal ruano ruiz sacalxot sac sajvin salazar salguero sanchez sandoval sanic santizo
saquic saravia sarceno sectzin serrano sian sic sicajan simaj similox sipac siquina solis solares
solorzano sontay sosa soto soza sub sum suchite tahuico taracena tay tecu tello teleguario teletor
tepaz tiul toc toj toledo tol tomas torres tot trujillo tum tun tuyuc tux tzaj tzal tzib tzic tzoc
tzoy tzul ubedo umana urizar valdez valenzuela valey valiente vasquez vega velasco velasquez veliz
vicente vidal villagran villatoro villeda vivas xicara xajil xinico xiloj xitumul xo xol xon
xoquic xutuc yac yaque yat yaxcal yoc yojcom yool yos yup zamora zapeta zelada zepeda zet zuleta
zuniga
"""
DE_PERSONAS = frozenset(f"{_DE_PILA} {_APELLIDOS}".split())
# Names that are also words: beside them may stand any word.
_TAMBIEN_PALABRAS = """
angel blanca bravo car cabrera candelaria castillo celeste che concepcion consuelo cordon corado
cortez cruz dolores domingo dulce esperanza felicita flor flores german guerra guerrero lima luz
mercedes moreno palacios palma par paz pineda pinto pop prado reyes rios rivera rosa rosario
salvador santiago santos solis sub sum torres tot vega victoria
"""
SOLO_NOMBRES = DE_PERSONAS - frozenset(_TAMBIEN_PALABRAS.split())
