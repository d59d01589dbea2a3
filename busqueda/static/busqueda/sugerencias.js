/* Suggestions under a search box: an ARIA combobox over the plain form, which works without it. */
(() => {
  "use strict";

  const ESPERA = 120; // milliseconds without a key before asking
  const MINIMO = 2; // characters
  let cuenta = 0;

  function elemento(nombre, atributos, texto) {
    const nuevo = document.createElement(nombre);
    for (const [clave, valor] of Object.entries(atributos)) nuevo.setAttribute(clave, valor);
    if (texto) nuevo.textContent = texto;
    return nuevo;
  }

  function preparar(caja) {
    if (!caja.form || caja.getAttribute("role") === "combobox") return;
    const id = `sugerencias-${++cuenta}`;
    const lista = elemento("ul", {
      id, class: "sugerencias", role: "listbox", "aria-label": "Sugerencias", hidden: "",
    });
    const aviso = elemento("p", { class: "sugerencias-aviso", role: "status" });
    caja.form.classList.add("con-sugerencias");
    caja.form.append(lista, aviso);
    const propios = {
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": id, autocomplete: "off",
    };
    for (const [clave, valor] of Object.entries(propios)) caja.setAttribute(clave, valor);

    let activa = -1;
    let reloj = 0;
    let pedido = null;
    let escrito = caja.value.trim();

    const opciones = () => [...lista.children];

    function cerrar() {
      clearTimeout(reloj);
      if (pedido) pedido.abort();
      lista.hidden = true;
      activa = -1;
      caja.setAttribute("aria-expanded", "false");
      caja.removeAttribute("aria-activedescendant");
    }

    function marcar(cual) {
      const todas = opciones();
      activa = cual;
      todas.forEach((opcion, i) => opcion.setAttribute("aria-selected", String(i === cual)));
      if (cual < 0) {
        caja.removeAttribute("aria-activedescendant");
        return;
      }
      caja.setAttribute("aria-activedescendant", todas[cual].id);
      todas[cual].scrollIntoView({ block: "nearest" });
    }

    function abrir() {
      lista.style.top = `${caja.offsetTop + caja.offsetHeight + 2}px`;
      lista.style.left = `${caja.offsetLeft}px`;
      lista.style.minWidth = `${caja.offsetWidth}px`;
      lista.hidden = false;
      caja.setAttribute("aria-expanded", "true");
    }

    function mostrar(sugerencias) {
      lista.replaceChildren(...sugerencias.map((una, i) => {
        const opcion = elemento("li", { id: `${id}-${i}`, role: "option", "aria-selected": "false" });
        opcion.dataset.url = una.url;
        opcion.append(
          elemento("span", { class: "sugerencias-texto" }, una.texto), " ",
          elemento("span", { class: "sugerencias-detalle" }, una.detalle),
        );
        return opcion;
      }));
      marcar(-1);
      const cuantas = sugerencias.length;
      if (!cuantas) cerrar();
      else abrir();
      aviso.textContent = cuantas === 0 ? "Sin sugerencias."
        : cuantas === 1 ? "Una sugerencia: la flecha hacia abajo la elige."
          : `${cuantas} sugerencias: las flechas las recorren.`;
    }

    async function preguntar() {
      if (pedido) pedido.abort();
      const propio = new AbortController();
      pedido = propio;
      try {
        const url = `${caja.dataset.sugerencias}?q=${encodeURIComponent(caja.value)}`;
        const respuesta = await fetch(url, { signal: propio.signal, credentials: "omit" });
        if (!respuesta.ok) throw new Error(String(respuesta.status));
        const datos = await respuesta.json();
        // A slow answer to what is no longer written, or after the person left, is not shown.
        if (!propio.signal.aborted && document.activeElement === caja) mostrar(datos.sugerencias);
      } catch {
        if (!propio.signal.aborted) cerrar(); // without suggestions the box still searches
      }
    }

    caja.addEventListener("input", () => {
      const ahora = caja.value.trim();
      if (ahora === escrito) return;
      escrito = ahora;
      clearTimeout(reloj);
      if (pedido) pedido.abort();
      if (ahora.length < MINIMO) {
        aviso.textContent = "";
        cerrar();
      } else {
        marcar(-1);
        reloj = setTimeout(preguntar, ESPERA);
      }
    });

    caja.addEventListener("keydown", (tecla) => {
      if (tecla.isComposing) return;
      const abierta = !lista.hidden;
      const ultima = lista.children.length - 1;
      if (tecla.key === "Escape" && abierta) {
        tecla.preventDefault(); // the first one closes the list; the next one is the browser's
        cerrar();
      } else if (tecla.key === "ArrowDown" && ultima >= 0) {
        tecla.preventDefault();
        if (!abierta) abrir();
        marcar(activa === ultima ? -1 : activa + 1);
      } else if (tecla.key === "ArrowUp" && abierta) {
        tecla.preventDefault();
        marcar(activa === -1 ? ultima : activa - 1);
      } else if (tecla.key === "Enter" && abierta && activa >= 0) {
        tecla.preventDefault(); // only with an option chosen: otherwise Enter searches
        location.assign(opciones()[activa].dataset.url);
      } else if (tecla.key === "Tab") {
        cerrar();
      }
    });

    caja.addEventListener("blur", cerrar);
    caja.form.addEventListener("submit", cerrar);
    lista.addEventListener("pointerdown", (evento) => evento.preventDefault());
    lista.addEventListener("mousedown", (evento) => evento.preventDefault());
    lista.addEventListener("click", (evento) => {
      const opcion = evento.target.closest("[role=option]");
      if (opcion) location.assign(opcion.dataset.url);
    });
  }

  document.querySelectorAll("input[data-sugerencias]").forEach(preparar);
})();
