// What the reader has read, remembered in their own browser after an own act, and told to nobody.
// { "on": true, "plans": { "urbanplanen-2018": 2 } } : the newest edition of each plan that was seen.
const NAME = "knopskud.seen";
const kept = () => {
  try { return JSON.parse(localStorage.getItem(NAME)) || {}; } catch { return {}; }
};
const keep = (seen) => {
  try { localStorage.setItem(NAME, JSON.stringify(seen)); } catch { /* the browser keeps nothing: nothing is remembered */ }
};

for (const box of document.querySelectorAll("[data-seen-on]")) {
  box.closest("[data-seen-switch]").hidden = false;
  box.checked = Boolean(kept().on);
  box.addEventListener("change", () => {
    if (box.checked) keep({ on: true, plans: {} });
    else localStorage.removeItem(NAME);
  });
}

for (const place of document.querySelectorAll("[data-seen-plan]")) {
  const seen = kept();
  if (!seen.on) continue;
  const { seenPlan: plan, seenEdition, seenEditions: editions } = place.dataset;
  const newest = Number(seenEdition);
  const last = Number((seen.plans || {})[plan]);
  const remember = () => keep({ on: true, plans: { ...kept().plans, [plan]: newest } });
  if (!(last < newest)) { remember(); continue; }
  const link = place.querySelector("a");
  link.href = `${editions}${last}/${link.dataset.tail}`;
  link.addEventListener("click", remember);
  place.querySelector("button").addEventListener("click", () => { remember(); place.hidden = true; });
  place.hidden = false;
}
