// Writing together: comments open beside the text, names are offered after an @, and who is writing where is shown.
// Everything works without it.

const danish = document.documentElement.lang === "da";
const said = (da, en) => (danish ? da : en);
const TURN = 20_000; // milliseconds between two looks at who is here; the office forgets people after a minute

// --- Comments in a window of their own, so that nobody leaves a half-written form for them.

const page = "[data-margin-page]";
let window_, body, spoken, changed = false, kept = "", from;

function made() {
  if (window_) return window_;
  window_ = document.createElement("dialog");
  window_.className = "margin-window";
  window_.innerHTML = `<p class="close"><button type="button" class="button quiet"></button></p><p class="spoken" role="status"></p><div></div>`;
  [spoken, body] = [window_.querySelector(".spoken"), window_.querySelector("div")];
  const close = window_.querySelector("button");
  close.textContent = said("Luk", "Close");
  close.addEventListener("click", () => leave() && window_.close());
  window_.addEventListener("cancel", (event) => { if (!leave()) event.preventDefault(); });
  window_.addEventListener("close", renew);
  window_.addEventListener("submit", send);
  document.body.append(window_);
  return window_;
}

const typed = () => body.querySelector("textarea")?.value ?? "";
const leave = () => typed() === kept || confirm(said("Luk uden at gemme det, du har skrevet?", "Close without saving what you typed?"));

// Shows the part of a fetched page that is about the talk. False when the answer is another page, such as the sign-in.
function show(text) {
  const found = new DOMParser().parseFromString(text, "text/html");
  const fresh = found.querySelector(page);
  if (!fresh) return false;
  const heading = fresh.querySelector("h1");
  heading.id = "margin-heading";
  heading.tabIndex = -1;
  made().setAttribute("aria-labelledby", heading.id);
  for (const one of fresh.querySelectorAll("a[href]:not([data-margin])")) one.target = "_blank";
  spoken.textContent = found.querySelector("main .notice.good [role=status]")?.textContent ?? "";
  body.replaceChildren(fresh);
  const wrong = fresh.querySelector("[aria-invalid]");
  if (!window_.open) window_.showModal();
  (wrong ?? (spoken.textContent ? heading : fresh.querySelector("textarea")) ?? heading).focus();
  kept = wrong ? "" : typed();
  return true;
}

async function open(href) {
  const answer = await fetch(href);
  if (!show(await answer.text())) location.assign(href);
}

async function send(event) {
  const form = event.target;
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = "1";
  try {
    const answer = await fetch(form.getAttribute("action") || location.href, { method: "POST", body: new FormData(form, event.submitter) });
    changed ||= answer.ok;
    // signed out meanwhile: the form is sent as a page, which carries the words along through the sign-in
    if (!show(await answer.text())) HTMLFormElement.prototype.submit.call(form);
  } catch {
    spoken.textContent = said("Det kunne ikke sendes. Det, du har skrevet, står her endnu. Prøv igen.", "It could not be sent. What you typed is still here. Try again.");
  } finally {
    delete form.dataset.sent;
  }
}

// What stands beside the fields is fetched anew, and nothing else on the page is touched.
async function renew() {
  kept = "";
  body.replaceChildren();
  if (!changed) return;
  changed = false;
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll(".margin[id], .talks")) {
    const now = old.id ? fresh.getElementById(old.id) : fresh.querySelector(".talks");
    if (now) old.replaceWith(now);
  }
  document.getElementById(from)?.querySelector("a[data-margin]")?.focus(); // the link that was followed is gone
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-margin]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector(`main ${page}`)) return;
  event.preventDefault();
  if (window_?.open && !leave()) return;
  if (!window_?.open) from = link.closest(".margin")?.id;
  open(link.href).catch(() => location.assign(link.href));
});

// --- Names after an @.

let list, asking, begins = 0, at = 0;

function offer(area) {
  const before = area.value.slice(0, area.selectionStart);
  const sign = /(?:^|[\s(])@([^\n@]{0,40})$/.exec(before);
  const names = sign ? area.dataset.names.split("\n").filter((name) => name && name.toLowerCase().startsWith(sign[1].toLowerCase())) : [];
  close();
  if (!names.length || names.some((name) => name.toLowerCase() === sign[1].trim().toLowerCase())) return;
  [asking, begins, at] = [area, before.length - sign[1].length, 0];
  list = document.createElement("ul");
  list.className = "names";
  list.id = "names-offered";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", said("Kolleger", "Colleagues"));
  names.slice(0, 8).forEach((name, number) => {
    const one = document.createElement("li");
    one.setAttribute("role", "option");
    one.id = `name-${number}`;
    one.textContent = name;
    one.addEventListener("pointerdown", (event) => { event.preventDefault(); take(name); });
    list.append(one);
  });
  area.after(list);
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", list.id);
  mark();
}

function mark() {
  [...list.children].forEach((one, number) => one.setAttribute("aria-selected", number === at));
  asking.setAttribute("aria-activedescendant", `name-${at}`);
}

function close() {
  list?.remove();
  list = undefined;
  asking?.removeAttribute("aria-activedescendant");
  asking?.removeAttribute("aria-controls");
}

function take(name) {
  asking.setRangeText(`${name} `, begins, asking.selectionStart, "end");
  close();
}

document.addEventListener("input", (event) => { if (event.target.matches("textarea[data-names]")) offer(event.target); });
document.addEventListener("focusout", () => close());
document.addEventListener("keydown", (event) => {
  if (!list || event.target !== asking) return;
  const last = list.children.length - 1;
  if (event.key === "ArrowDown") at = at === last ? 0 : at + 1;
  else if (event.key === "ArrowUp") at = at === 0 ? last : at - 1;
  else if (event.key === "Enter" || event.key === "Tab") take(list.children[at].textContent);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
  if (list) mark();
}, true);

// --- Who is writing where.

const here = document.querySelector("[data-present]");

async function look() {
  if (document.hidden) return;
  const refs = [...document.querySelectorAll("form[data-writing]")].map((form) => form.dataset.writing);
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  const told = new URLSearchParams(refs.map((ref) => ["ref", ref]));
  const answer = refs.length
    ? await fetch(here.dataset.present, { method: "POST", body: told, headers: { "X-CSRFToken": token } })
    : await fetch(here.dataset.present);
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
  if (fresh.innerHTML.trim() === here.innerHTML.trim()) return; // unchanged: nothing is read out again
  here.replaceChildren(...fresh.childNodes);
}

if (here) {
  const soon = () => look().catch(() => {}); // without a connection it is quiet
  setInterval(soon, TURN);
  document.addEventListener("visibilitychange", soon);
  document.addEventListener("htmx:afterSettle", soon);
}
