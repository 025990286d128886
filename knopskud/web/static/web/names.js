// The list of names narrows while somebody types. Without this the form asks the server for the same.

const form = document.querySelector("form[data-look-up]");
const field = form.elements.q;
const told = document.querySelector("[role=status]");
const groups = [...document.querySelectorAll("details.name-group")].map((of) => [of, of.open]);
const lines = [...document.querySelectorAll("[data-name]")].map((line) => [line, textOf(line)]);

// What a line can be found by: its own words, and the headings that it stands under.
function textOf(line) {
  let text = line.textContent;
  for (let of = line.closest("details"); of; of = of.parentElement.closest("details")) {
    text += ` ${of.querySelector("summary").textContent}`;
  }
  return text.toLowerCase();
}

function narrow() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const [line, text] of lines) {
    line.hidden = !words.every((word) => text.includes(word));
    count += !line.hidden;
  }
  for (const [of, open] of groups) {
    of.hidden = !of.querySelector("[data-name]:not([hidden])");
    of.open = words.length ? !of.hidden : open;
  }
  told.textContent = form.dataset.count.replace("%s", count);
}

// A list that the server has narrowed already holds too little to look in.
if (!field.defaultValue) {
  form.querySelector(".save").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", narrow);
}
