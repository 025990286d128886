// Writing where the text stands: keyboard and focus follow what opens and closes, and nothing is lost on the way.
// Everything works without it.

const english = document.documentElement.lang === "en";
const NOT_SENT = english
  ? "It could not be saved just now. Your text stands here and is kept on this device; we try again in a moment."
  : "Det kunne ikke gemmes lige nu. Din tekst står her og er gemt på denne enhed; vi prøver igen om lidt.";
const GONE = english
  ? "This cannot be saved any more: it has been removed, or you may no longer change it. Your text stands here and is kept on this device."
  : "Det kan ikke gemmes længere: det er fjernet, eller du må ikke ændre det mere. Din tekst står her og er gemt på denne enhed.";
const SOON = 15_000;
const waiting = new Map(); // forms that could not be sent, and when they are tried again

// What has just come in gets the keyboard: the first field of what opened, the button of what closed.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const piece = detail.elt;
  if (!piece?.matches?.(".piece, .shelf-here")) return;
  if (piece.matches(".open")) {
    const alert = piece.querySelector("[role=alert]");
    if (alert) {
      alert.tabIndex = -1;
      alert.focus();
    } else if (!piece.contains(document.activeElement)) {
      piece.querySelector(".tiptap, .field :is(input, select, textarea:not([data-rich]))")?.focus();
    }
  } else piece.querySelector(".opens, .add a")?.focus();
});

// Esc is the way back, as it is in a spreadsheet. What was typed is kept and offered beside the text.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  event.target.closest?.("form.here")?.querySelector(".closes")?.click();
});

function tell(form, words) {
  const note = form.querySelector(".not-sent") ?? document.createElement("p");
  note.className = "notice warning not-sent";
  note.setAttribute("role", "alert");
  note.textContent = words;
  form.querySelector(".save").before(note);
}

function again(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  if (form.isConnected) window.htmx.trigger(form, "submit");
}

function later(form) {
  tell(form, NOT_SENT);
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => again(form), SOON));
}

addEventListener("online", () => [...waiting.keys()].forEach(again));

for (const lost of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(lost, ({ detail }) => {
    if (detail.elt.matches("form.here")) later(detail.elt);
  });
}

document.addEventListener("htmx:responseError", ({ detail }) => {
  const form = detail.elt.closest("form.here");
  const { status } = detail.xhr;
  if (!form || !detail.elt.matches("form.here")) {
    if ([403, 404].includes(status)) location.reload();
  } else if (status >= 500) later(form);
  else if (status === 403 && /name="(kept\.)?seen"/.test(detail.xhr.responseText)) {
    // signed out meanwhile: sent as a page, which asks for the sign-in and carries the text along
    form.dispatchEvent(new Event("leaves", { bubbles: true }));
    HTMLFormElement.prototype.submit.call(form);
  } else tell(form, GONE);
});
