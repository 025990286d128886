// Moving parts among those that they stand with: dragged by a handle, or with the arrow keys on it. The arrow buttons
// beside it do the same without JavaScript and for those who do not drag.

const spoken = document.getElementById("spoken");
const middle = (item) => {
  const { top, bottom } = item.getBoundingClientRect();
  return (top + bottom) / 2;
};
const orderOf = (list) => [...list.children].map((item) => item.id);

function tell(item) {
  const items = [...item.parentElement.children];
  const words = [item.dataset.called, items.indexOf(item) + 1, items.length];
  spoken.textContent = item.parentElement.dataset.said.replace(/%[sd]/g, () => words.shift());
}

async function save(item) {
  const form = item.querySelector("form.arrows");
  const sent = new URLSearchParams(new FormData(form));
  sent.set("after", item.previousElementSibling?.id.replace("del-", "") ?? "");
  const answer = await fetch(form.action, { method: "POST", body: sent, headers: { "HX-Request": "true" } });
  if (!answer.ok) throw new Error(answer.status);
}

// What could not be saved goes back to where it stood, and the reader is told.
async function moved(item, before) {
  const list = item.parentElement;
  if (orderOf(list).join() === before.join()) return;
  try {
    await save(item);
    tell(item);
  } catch {
    for (const id of before) list.append(document.getElementById(id));
    const note = list.parentElement.querySelector(".not-moved") ?? document.createElement("p");
    note.className = "not-moved error";
    note.setAttribute("role", "alert");
    note.textContent = list.dataset.failed;
    list.before(note);
  }
}

function byKeys(item, handle) {
  handle.addEventListener("keydown", async (event) => {
    const up = event.key === "ArrowUp";
    if (!up && event.key !== "ArrowDown") return;
    event.preventDefault();
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    if (!other || handle.busy) return;
    const before = orderOf(item.parentElement);
    if (up) item.after(other); else item.before(other);
    handle.busy = true;
    await moved(item, before);
    handle.busy = false;
  });
}

function byDragging(item, handle) {
  let before;
  const end = (event) => {
    if (!before) return;
    const was = before;
    before = undefined;
    item.classList.remove("carried");
    if (event.type === "pointerup") moved(item, was);
    else for (const id of was) item.parentElement.append(document.getElementById(id));
  };
  handle.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    before = orderOf(item.parentElement);
    handle.setPointerCapture(event.pointerId);
    item.classList.add("carried");
  });
  // its neighbours go past it, so that what is held stays in the page and keeps the pointer
  handle.addEventListener("pointermove", ({ clientY }) => {
    if (!before) return;
    const { previousElementSibling: above, nextElementSibling: below } = item;
    if (below && clientY > middle(below)) item.before(below);
    else if (above && clientY < middle(above)) item.after(above);
  });
  handle.addEventListener("pointerup", end);
  handle.addEventListener("pointercancel", end);
  handle.addEventListener("keydown", (event) => { if (event.key === "Escape") end(event); });
}

function alive(root) {
  for (const list of root.querySelectorAll("ul.sorts")) {
    for (const item of list.children) {
      if (item.querySelector(".handle")) continue;
      const handle = document.createElement("button");
      handle.type = "button";
      handle.className = "handle";
      handle.textContent = "⠿";
      handle.setAttribute("aria-label", `${list.dataset.handle}: ${item.dataset.called}`);
      handle.title = list.dataset.handle;
      item.querySelector("form.arrows").prepend(handle);
      byKeys(item, handle);
      byDragging(item, handle);
    }
  }
}

alive(document);
document.addEventListener("htmx:load", ({ detail }) => alive(detail.elt.parentElement ?? detail.elt));
