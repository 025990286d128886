// Writing where the text stands: keyboard and focus follow what opens and closes. Everything works without it.

// What has just come in gets the keyboard: the first field of what opened, the button of what closed.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const piece = detail.elt;
  if (!piece?.matches?.(".piece, .shelf-here")) return;
  if (piece.matches(".open")) {
    const wrong = piece.querySelector("[role=alert], [aria-invalid=true]");
    const first = piece.querySelector(".tiptap, input:not([type=hidden]), textarea:not([data-rich]), select");
    if (wrong?.matches("[role=alert]")) {
      wrong.tabIndex = -1;
      wrong.focus();
    } else (wrong ?? first)?.focus();
  } else piece.querySelector(".opens, .add a")?.focus();
});

// Esc is the way back, as it is in a spreadsheet.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  event.target.closest?.("form.here")?.querySelector(".closes")?.click();
});

// Signed out meanwhile: the form is sent as a page, which asks for the sign-in and carries the text along.
document.addEventListener("htmx:responseError", ({ detail }) => {
  const form = detail.elt.closest("form.here");
  if (detail.xhr.status !== 403) return;
  if (form) HTMLFormElement.prototype.submit.call(form);
  else location.reload();
});
