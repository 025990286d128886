// How easy a text for residents is to read, told while it is typed. The same measure as `core/lix.py`.

const english = document.documentElement.lang === "en";
const SCALE = [
  [25, "meget let at læse", "very easy to read"],
  [35, "let at læse", "easy to read"],
  [45, "lidt svær at læse", "somewhat hard to read"],
  [55, "svær at læse", "hard to read"],
  [Infinity, "meget svær at læse", "very hard to read"],
];
const FEW = 10;
const WORD = /\p{L}+(?:[-'’]\p{L}+)*/gu;

function said(text) {
  const words = text.match(WORD) ?? [];
  if (words.length < FEW) return "";
  const sentences = text.split(/[.!?:;…]+(?=\s|$)|\n+/u).filter((one) => one.search(WORD) >= 0).length;
  const long = words.filter((one) => one.length > 6).length;
  const value = Math.round(words.length / Math.max(sentences, 1) + (100 * long) / words.length);
  const [, danish, other] = SCALE.find(([below]) => value < below);
  return `LIX ${value}: ${english ? other : danish}`;
}

document.addEventListener("input", ({ target }) => {
  if (!target.matches?.("textarea[data-lix]")) return;
  let told = target.parentElement.querySelector(".lix");
  if (!told) {
    told = document.createElement("p");
    told.className = "hint lix";
    target.after(told);
  }
  told.textContent = said(target.value);
});
