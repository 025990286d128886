// Text that is typed and not saved yet is kept on the writer's own device, for each field, and offered back when the tab
// was closed or the connection lost. It goes when it is saved, when the writer throws it away, and when they sign out.

const who = document.querySelector("meta[name=who]")?.content;
const MINE = `knopskud/${who}/`;
const SENT = "knopskud/sent";
const LONGEST = 30 * 24 * 60 * 60 * 1000; // a month
const OURS = new Set(["csrfmiddlewaretoken", "seen", "becomes", "mine", "theirs", "then", "flet"]);
const english = document.documentElement.lang === "en";
const t = (da, en) => (english ? en : da);
const starts = new WeakMap();
let signedOut = false;
let leaving = false;
let wanted; // what shall be filled in as soon as its form has opened

// The store may be full or forbidden: then the page warns before it is left, as it always does.
const store = {
  all: () => Object.keys(localStorage).filter((key) => key.startsWith(MINE)),
  get(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  set(key, kept) {
    try { localStorage.setItem(key, JSON.stringify(kept)); } catch { /* see above */ }
  },
  drop: (keys) => keys.forEach((key) => localStorage.removeItem(key)),
};

const keyOf = (form, field) => `${MINE}${form.dataset.keep}/${field}`;
const isBack = (form) => Boolean((form.closest(".piece") ?? document.querySelector("main")).querySelector("[role=alert]"));

// What stands in a form by field: `partners.0.role` belongs to the field `partners`. A part that is there already tells
// by its marks what is a field of it.
function fieldsOf(form) {
  const found = {};
  const marked = Object.keys(seenIn(form));
  for (const one of form.elements) {
    if (!one.name || OURS.has(one.name.split(".")[0]) || one.tagName === "BUTTON" || ["hidden", "file", "password"].includes(one.type)) continue;
    const field = one.name.split(".")[0];
    if (marked.length && !marked.includes(field)) continue;
    const typed = (found[field] ??= {});
    const values = (typed[one.name] ??= []);
    if (!["checkbox", "radio"].includes(one.type) || one.checked) values.push(one.value);
  }
  return found;
}

function placeOf(form, field) {
  const one = [...form.elements].find((element) => element.name?.split(".")[0] === field);
  return one?.closest("fieldset.field") ?? one?.closest(".field");
}

function labelOf(form, field) {
  const words = placeOf(form, field)?.querySelector("legend, label")?.firstChild?.textContent.trim() ?? "";
  return [document.querySelector("h1")?.textContent.trim(), words].filter(Boolean).join(": ");
}

function seenIn(form) {
  try { return JSON.parse(form.elements.seen.value); } catch { return {}; }
}

function keep(form) {
  const start = starts.get(form);
  if (!start || !form.isConnected || signedOut) return;
  for (const [field, typed] of Object.entries(fieldsOf(form))) {
    const key = keyOf(form, field);
    if (JSON.stringify(typed) === start.fields[field] && !start.back) {
      if (start.kept.delete(field)) store.drop([key]);
      continue;
    }
    if (JSON.stringify(typed) === start.fields[field] && !start.kept.has(field)) continue;
    start.kept.add(field);
    const address = form.closest(".piece") ? `${location.pathname}#${form.closest(".piece").id}` : location.pathname + location.search;
    store.set(key, { typed, seen: start.seen[field], at: Date.now(), label: labelOf(form, field), address });
  }
}

function watch(form) {
  if (starts.has(form)) return;
  const fields = Object.fromEntries(Object.entries(fieldsOf(form)).map(([field, typed]) => [field, JSON.stringify(typed)]));
  starts.set(form, { fields, seen: seenIn(form), back: isBack(form), kept: new Set() });
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(form), 300);
  });
}

const keysOf = (form) => Object.keys(fieldsOf(form)).map((field) => keyOf(form, field));

// Offering it back

function when(at) {
  const day = new Date(at);
  return day.toLocaleString(english ? "en-GB" : "da-DK", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
}

function inWords(typed) {
  const all = Object.values(typed).flat().join(" ");
  return new DOMParser().parseFromString(all.replace(/<\/(p|h3|li)>/g, " "), "text/html").body.textContent.trim();
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button quiet";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function offer(kept, back, away) {
  const box = document.createElement("div");
  box.className = "unsaved notice warning";
  const told = document.createElement("p");
  told.textContent = t(`Her er en tekst, som du skrev ${when(kept.at)}, og som ikke er gemt:`, `Here is a text that you typed on ${when(kept.at)} and that is not saved:`);
  const words = document.createElement("p");
  words.className = "unsaved-words";
  words.lang = "da";
  words.textContent = inWords(kept.typed) || t("(tom)", "(empty)");
  const choice = document.createElement("p");
  choice.className = "save";
  const close = (act) => () => { box.remove(); act(); };
  choice.append(button(t("Hent den tilbage", "Bring it back"), close(back)), button(t("Smid den væk", "Throw it away"), close(away)));
  box.append(told, words, choice);
  return box;
}

function fill(form, field, kept) {
  const left = structuredClone(kept.typed);
  for (const one of form.elements) {
    if (one.name?.split(".")[0] !== field) continue;
    const values = left[one.name] ?? [];
    if (["checkbox", "radio"].includes(one.type)) one.checked = values.includes(one.value);
    else one.value = values.shift() ?? "";
    one.dispatchEvent(new Event("filled"));
    one.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // as it was seen when it was typed, so that what others have written since is not run over
  const seen = seenIn(form);
  if (kept.seen !== undefined && form.elements.seen) form.elements.seen.value = JSON.stringify({ ...seen, [field]: kept.seen });
  const start = starts.get(form);
  if (start && kept.seen !== undefined) start.seen[field] = kept.seen;
  placeOf(form, field)?.querySelector(".tiptap, input, textarea, select")?.focus();
}

function offerIn(form) {
  for (const [field, typed] of Object.entries(fieldsOf(form))) {
    const key = keyOf(form, field);
    const kept = store.get(key);
    if (!kept) continue;
    if (form.matches("[data-gathered]")) { // what lies here is part of the text that stands there now
      store.set(key, { ...kept, typed, seen: seenIn(form)[field], at: Date.now() });
      starts.get(form)?.kept.add(field);
    } else if (JSON.stringify(kept.typed) === JSON.stringify(typed)) {
      if (!isBack(form)) store.drop([key]);
      else starts.get(form)?.kept.add(field);
    } else if (wanted?.has(key)) fill(form, field, kept);
    else placeOf(form, field)?.before(offer(kept, () => fill(form, field, kept), () => store.drop([key])));
  }
}

// On a page that is read: beside the piece, which opens when the text is brought back.
function offerBeside(piece) {
  const place = piece.dataset.keep ?? `${document.querySelector(".writing")?.dataset.plan}/${piece.dataset.part}`;
  const one = piece.dataset.field && piece.dataset.field !== "alt" ? `${MINE}${place}/${piece.dataset.field}` : null;
  const keys = store.all().filter((key) => (one ? key === one : key.startsWith(`${MINE}${place}/`)));
  const opens = piece.querySelector(".opens, a[hx-get]");
  if (!keys.length || !opens || piece.querySelector(".unsaved")) return;
  const kept = keys.map(store.get).filter(Boolean);
  const whole = { at: Math.max(...kept.map((one) => one.at)), typed: Object.assign({}, ...kept.map((one) => one.typed)) };
  piece.append(offer(whole, () => { wanted = new Set(keys); opens.click(); }, () => store.drop(keys)));
}

// The plan's page tells of everything that lies here.
function list(place) {
  const keys = store.all().filter((key) => key.startsWith(`${MINE}${place.dataset.unsavedOf}/`));
  if (!keys.length) return;
  const heading = document.createElement("h2");
  heading.textContent = t("Du har tekst på denne enhed, som ikke er gemt", "There is text of yours on this device that is not saved");
  const all = document.createElement("ul");
  for (const key of keys) {
    const kept = store.get(key);
    if (!kept) continue;
    const item = document.createElement("li");
    const way = document.createElement("a");
    way.href = kept.address;
    way.textContent = kept.label;
    item.append(way, ` (${when(kept.at)})`);
    all.append(item);
  }
  place.append(heading, all);
  place.hidden = false;
}

function look(root) {
  const here = root.parentElement ?? root;
  for (const form of here.querySelectorAll("form[data-keep]")) {
    if (starts.has(form)) continue;
    watch(form);
    offerIn(form);
  }
  for (const piece of here.querySelectorAll(".piece:not(.open)")) offerBeside(piece);
}

// Saved

function saved() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "[]");
  if (!sent.length) return;
  const refused = document.querySelector("main .notice.error, main .notice.warning[role=alert]");
  const done = document.querySelector("main .notice.good [role=status]");
  if (done && !refused) store.drop(sent);
  if (done || refused) sessionStorage.removeItem(SENT);
}

function leaves(form) {
  keep(form);
  leaving = true;
  sessionStorage.setItem(SENT, JSON.stringify(keysOf(form)));
}

function begin() {
  const old = store.all().filter((key) => Date.now() - (store.get(key)?.at ?? 0) > LONGEST);
  store.drop(old);
  saved();
  look(document.body);
  for (const place of document.querySelectorAll("[data-unsaved-of]")) list(place);
  document.addEventListener("htmx:load", ({ detail }) => look(detail.elt));
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const form = detail.requestConfig.elt; // which has left the page by now
    if (!form.matches?.("form[data-keep]") || detail.requestConfig.verb !== "post" || detail.xhr.status !== 200) return;
    starts.get(form)?.kept.clear();
    store.drop(keysOf(form));
    starts.delete(form);
  });
  document.addEventListener("leaves", ({ target }) => leaves(target));
  const flush = () => document.querySelectorAll("form[data-keep]").forEach(keep);
  addEventListener("pagehide", flush);
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", flush);
  addEventListener("beforeunload", (event) => {
    flush();
    if (!leaving && [...document.querySelectorAll("form.here")].some((form) => starts.get(form)?.kept.size)) event.preventDefault();
  });
}

// A whole page cannot be sent without a connection: it waits here, and is sent when there is one.
function waits(form, submitter) {
  keep(form);
  if (form.querySelector(".not-sent")) return;
  const note = document.createElement("p");
  note.className = "notice warning not-sent";
  note.setAttribute("role", "alert");
  note.textContent = t("Der er ingen forbindelse lige nu. Din tekst er gemt på denne enhed, og vi sender den, så snart forbindelsen er tilbage.", "There is no connection just now. Your text is kept on this device, and we send it as soon as the connection is back.");
  form.querySelector(".save")?.before(note);
  addEventListener("online", () => { note.remove(); form.requestSubmit(submitter); }, { once: true });
}

// Some browsers forbid the store altogether.
function isOpen() {
  try { return Boolean(localStorage && sessionStorage); } catch { return false; }
}

if (who && isOpen()) {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-sign-out]")) {
      signedOut = true;
      store.drop(store.all());
    }
    if (!form.matches("form.part[data-keep]")) return;
    if (navigator.onLine) return leaves(form);
    event.preventDefault();
    event.stopImmediatePropagation();
    waits(form, event.submitter);
  }, true);
  // a piece that is saved before htmx has come to it: the browser sends it, and the next page tells that it is saved
  document.addEventListener("submit", ({ target, defaultPrevented }) => {
    if (target.matches("form.here[data-keep]") && !defaultPrevented) leaves(target);
  });
  begin();
}
