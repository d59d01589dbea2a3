# Cada orden llama a «python -m portal.instalacion <orden>», que hace el trabajo y explica los errores.
# Referencia: docs/referencia/ordenes.md
PUERTO ?= 8000
export PUERTO

ORDENES := demo preparar test lint bench demo-alterar requisitos
.PHONY: ayuda $(ORDENES)

ayuda:
	@sh .ci/python -m portal.instalacion ayuda

$(ORDENES):
	@sh .ci/python -m portal.instalacion $@
