// The list of names narrows while somebody types. Without this the form asks the server for the same.

const form = document.querySelector("form[data-look-up]");
const field = form.elements.q;
const told = document.querySelector("[role=status]");
const groups = [...document.querySelectorAll("details.name-group")].map((of) => ({
  of,
  open: of.open,
  heading: of.querySelector("summary").textContent.toLowerCase(),
  lines: [...of.querySelectorAll("[data-name]")].map((line) => [line, line.textContent.toLowerCase()]),
}));

function narrow() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const group of groups) {
    let here = 0;
    for (const [line, text] of group.lines) {
      line.hidden = !words.every((word) => text.includes(word) || group.heading.includes(word));
      here += !line.hidden;
    }
    group.of.hidden = !here;
    group.of.open = words.length ? here > 0 : group.open;
    count += here;
  }
  told.textContent = form.dataset.count.replace("%s", count);
}

// A list that the server has narrowed already holds too little to look in.
if (!field.defaultValue) {
  form.querySelector(".save").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", narrow);
}
