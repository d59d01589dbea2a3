/* «Copiar» beside the permanent address of a search; without this, the address is there to select. */
(() => {
  "use strict";
  for (const boton of document.querySelectorAll("button[data-copia]")) {
    const caja = document.getElementById(boton.dataset.copia);
    const aviso = boton.closest("details").querySelector("[data-copiada]");
    if (!navigator.clipboard) continue;
    boton.hidden = false;
    boton.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(caja.value);
        aviso.textContent = "Dirección copiada.";
      } catch {
        caja.select();
        aviso.textContent = "Selecciónela y cópiela con el teclado.";
      }
    });
  }
})();
