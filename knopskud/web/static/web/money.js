// A budget that is written like a spreadsheet: sums that follow, keys that move, blocks pasted from Excel.
// Amounts are whole øre in BigInt, never floats; the server adds up again when it saves. Everything works without it.

const form = document.querySelector("form.money");
const english = document.documentElement.lang === "en";
const said = (da, en) => (english ? en : da);
const LARGEST = 999_999_999_999n;
const MOST_HOURS = 100_000_000n;

// ---- Figures -------------------------------------------------------------------------------------------------

const UNIT = /^(?:kr\.?|dkk)\s*|\s*(?:kr\.?|dkk)$/gi;
// Three digits after one sign are thousands in both languages: no amount has three decimals.
const FORMS = [
  /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/,
  /^(\d+)(?:[.,](\d+))?$/,
];

// What is typed as øre (of hours: hundredths), or what is wrong with it. An empty cell is nothing.
function read(text, hours = false) {
  const short = text.replace(/\s+/g, " ").trim().replace(UNIT, "").replace(/,-$/, "").trim();
  if (["", "-", "–", "—"].includes(short)) return { value: null };
  const bare = short.replace(/^[-−]+/, "").trim();
  const found = FORMS.map((form) => form.exec(bare)).find(Boolean);
  const wrong = hours
    ? said(`“${short}” er ikke et helt antal timer.`, `“${short}” is no whole number of hours.`)
    : said(`“${short}” er ikke et beløb. Skriv for eksempel 1.250,50.`, `“${short}” is no amount. Write for example 1,250.50.`);
  if (!found) return { value: null, wrong };
  const decimals = (found[2] ?? "").replace(/0+$/, "");
  if (hours && decimals) return { value: null, wrong };
  if (decimals.length > 2) return { value: null, wrong: said("Beløbet har mere end to decimaler.", "The amount has more than two decimals.") };
  const value = BigInt(found[1].replace(/[., ]/g, "")) * 100n + BigInt(decimals.padEnd(2, "0"));
  if (bare !== short && value) return { value: null, wrong: said("Beløbet må ikke være under nul.", "The amount cannot be below zero.") };
  if (value > (hours ? MOST_HOURS : LARGEST)) return { value: null, wrong: said("Tallet er for stort.", "The figure is too large.") };
  return { value };
}

function written(value) {
  const sign = value < 0n ? "-" : "";
  const plain = value < 0n ? -value : value;
  const whole = String(plain / 100n).replace(/\B(?=(\d{3})+$)/g, english ? "," : ".");
  const rest = plain % 100n;
  return sign + whole + (rest ? (english ? "." : ",") + String(rest).padStart(2, "0") : "");
}

const kroner = (value) => (english ? `DKK ${written(value)}` : `${written(value)} kr.`);

// `part` of `whole`, times `scale`, to the nearest whole one; halves go to the even one, as on the server.
function ratio(part, whole, scale) {
  const double = (2n * part * scale) / whole;
  const exact = (2n * part * scale) % whole === 0n;
  const down = double / 2n;
  if (double % 2n === 0n) return down;
  return exact && down % 2n === 0n ? down : down + 1n;
}

// ---- Rows and cells ------------------------------------------------------------------------------------------

const rowsIn = (within) => [...within.querySelectorAll("tr[data-row]")];
const figuresOf = (row) => [...row.querySelectorAll("input[data-year]")];
const textOf = (row) => row.querySelector("th input:not([type=hidden])");
const cellsOf = (row) => [textOf(row), ...figuresOf(row)];
const isGoing = (row) => Boolean(row.querySelector(".remove input")?.checked);
const isHours = (cell) => cell.closest("tr").dataset.row === "in_kind";
const sumOf = (values) => values.reduce((sum, value) => sum + value, 0n);

function valuesOf(row) {
  return figuresOf(row).map((cell) => (isGoing(row) ? 0n : read(cell.value, isHours(cell)).value ?? 0n));
}

function columns(rows, width) {
  const all = rows.map(valuesOf);
  return Array.from({ length: width }, (_, at) => sumOf(all.map((values) => values[at])));
}

// ---- Sums ----------------------------------------------------------------------------------------------------

const output = (name) => document.querySelector(`[data-out=${name}]`);
const panel = (name) => document.querySelector(`[data-panel=${name}]`).classList;
const meaning = document.querySelector(".sums")?.dataset;

function show(kind, values, group) {
  const where = group === undefined ? `tr[data-sums=${kind}]` : `tr[data-sums=${kind}][data-group="${group}"]`;
  const row = form.querySelector(where);
  if (!row) return;
  [...row.querySelectorAll("[data-sum=year]")].forEach((cell, at) => { cell.textContent = written(values[at]); });
  row.querySelector("[data-sum=all]").textContent = written(sumOf(values));
}

function add() {
  const rows = rowsIn(form);
  const of = (kind) => rows.filter((row) => row.dataset.row === kind);
  const width = form.querySelectorAll("tr[data-sums=cost] [data-sum=year]").length;
  for (const row of rows) row.querySelector("[data-sum=row]").textContent = written(sumOf(valuesOf(row)));
  for (const sums of form.querySelectorAll("tr[data-sums=group]")) {
    const { group } = sums.dataset;
    show("group", columns(of("budget_line").filter((row) => row.dataset.group === group), width), group);
  }
  const chosen = (row, name) => row.querySelector(`select[name$=".${name}"]`);
  const sources = of("source");
  const inside = sources.filter((row) => chosen(row, "type").value !== "other");
  const local = inside.filter((row) => chosen(row, "type").value === "local");
  const homes = local.filter((row) => chosen(row, "party").selectedOptions[0]?.hasAttribute("data-pays"));
  const cost = columns(of("budget_line"), width);
  const funding = columns(sources, width);
  const gap = funding.map((value, at) => value - cost[at]);
  show("cost", cost);
  show("inside", columns(inside, width));
  show("funding", funding);
  show("gap", gap);
  show("hours", columns(of("in_kind"), width));
  form.querySelector("tr[data-sums=gap]").classList.toggle("even", gap.every((value) => value === 0n));
  mean(sumOf(cost), sumOf(funding), sumOf(columns(inside, width)), sumOf(columns(local, width)), sumOf(columns(homes, width)));
}

function mean(cost, funding, inside, local, homes) {
  output("cost").textContent = kroner(cost);
  output("funding").textContent = kroner(funding);
  output("gap").textContent = kroner(funding - cost);
  panel("gap").toggle("clay", funding !== cost);
  panel("gap").toggle("leaf", funding === cost);
  const thousandths = inside ? String(ratio(local, inside, 1000n)) : "";
  const share = thousandths && (thousandths.padStart(2, "0").replace(/(\d)$/, ".$1").replace(/\.0$/, ""));
  output("share").textContent = share ? (english ? `${share}%` : `${share.replace(".", ",")} %`) : "–";
  const [, parts = ""] = (meaning.least || "0").split(".");
  const least = BigInt((meaning.least || "0").replace(".", ""));
  const low = Boolean(inside) && local * 10n ** BigInt(parts.length) < least * inside;
  panel("share").toggle("clay", low);
  panel("share").toggle("leaf", !low);
  const months = BigInt(Math.round(Number(meaning.months) * 100));
  const count = BigInt(meaning.homes) * months;
  output("home").textContent = homes && count ? kroner(ratio(homes, count, 100n)) : "–";
}

// ---- What stood in a cell when the page was made --------------------------------------------------------------

let seen = form ? JSON.parse(form.elements.seen.value) : {};

// What a cell says whatever the way it is written, as the server says it in `seen`.
function plain(cell) {
  const text = cell.value.replace(/\s+/g, " ").trim();
  if (!cell.dataset.year) return text;
  const { value, wrong } = read(cell.value, isHours(cell));
  if (wrong) return text;
  if (value === null) return "";
  return isHours(cell) ? String(value / 100n) : `${value / 100n}.${String(value % 100n).padStart(2, "0")}`;
}

function isTouched(cell) {
  if (cell.type === "checkbox") return cell.checked;
  return cell.name.startsWith("N-") ? Boolean(cell.value) : plain(cell) !== (seen[cell.name] ?? "");
}

const mark = (cell) => cell.parentElement.classList.toggle("touched", isTouched(cell));

// ---- What is said beside a cell ------------------------------------------------------------------------------

function check(cell) {
  const { wrong } = cell.dataset.year ? read(cell.value, isHours(cell)) : {};
  const place = cell.parentElement;
  place.querySelector(".cell-error")?.remove();
  place.classList.toggle("wrong", Boolean(wrong));
  mark(cell);
  cell.removeAttribute("aria-invalid");
  cell.removeAttribute("aria-describedby");
  if (!wrong) return "";
  const told = document.createElement("span");
  told.className = "cell-error";
  told.id = `e-${cell.name}`;
  told.textContent = wrong;
  place.append(told);
  cell.setAttribute("aria-invalid", "true");
  cell.setAttribute("aria-describedby", told.id);
  return wrong;
}

// ---- Keys ----------------------------------------------------------------------------------------------------

let editing = false;
let before = "";

function enter(cell) {
  cell.focus();
  cell.select();
}

function next(cell, down, right) {
  const row = cell.closest("tr");
  const rows = rowsIn(form).filter((one) => !textOf(one).disabled);
  const at = cellsOf(row).indexOf(cell);
  const other = rows[rows.indexOf(row) + down];
  const cells = other ? cellsOf(other) : [];
  return cells[Math.min(at, cells.length - 1) + right];
}

// The keys that leave a cell, and where they lead: rows down, cells to the right.
const WAYS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function press(event) {
  const cell = event.target;
  if (!cell.matches("tr[data-row] input:not([type=checkbox])") || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "F2") {
    editing = true;
    cell.setSelectionRange(cell.value.length, cell.value.length);
  } else if (event.key === "Escape") {
    cell.value = before;
    check(cell);
    add();
    enter(cell);
  } else if (event.key === "Enter") {
    const to = next(cell, event.shiftKey ? -1 : 1, 0);
    if (to) enter(to);
    else { before = cell.value; cell.select(); }
  } else if (event.key in WAYS && !event.shiftKey) {
    const [down, right] = WAYS[event.key];
    if (right && editing) return;
    const to = next(cell, down, right);
    if (to) enter(to);
  } else {
    if (event.key.length === 1 && !cell.dataset.year) editing = true;
    return;
  }
  event.preventDefault();
}

// ---- Pasting -------------------------------------------------------------------------------------------------

// Excel puts a cell with line breaks or quotation marks in quotation marks.
function block(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const row = rows.at(-1);
    if (quoted && sign === '"' && text[at + 1] === '"') { row[row.length - 1] += '"'; at += 1; }
    else if (sign === '"' && (quoted || row.at(-1) === "")) quoted = !quoted;
    else if (quoted) row[row.length - 1] += sign === "\n" || sign === "\r" ? " " : sign;
    else if (sign === "\t") row.push("");
    else if (sign === "\n") rows.push([""]);
    else if (sign !== "\r") row[row.length - 1] += sign;
  }
  if (rows.length > 1 && rows.at(-1).join("") === "") rows.pop();
  return rows;
}

function called(cell) {
  const text = textOf(cell.closest("tr")).value || said("ny linje", "new row");
  return cell.dataset.year ? `${text}, ${cell.dataset.year}` : text;
}

function paste(event) {
  const cell = event.target;
  if (!cell.matches("tr[data-row] input:not([type=checkbox])")) return;
  const rows = block(event.clipboardData.getData("text/plain"));
  if (rows.length === 1 && rows[0].length === 1) return;
  event.preventDefault();
  spread(cell, rows);
}

function spread(cell, block) {
  const group = cell.closest("tbody");
  const at = cellsOf(cell.closest("tr")).indexOf(cell);
  const first = rowsIn(group).indexOf(cell.closest("tr"));
  const undone = [];
  const told = [];
  const made = [];
  block.forEach((texts, down) => {
    if (!rowsIn(group)[first + down] && at === 0) made.push(more(group.querySelector("[data-more]")));
    const row = rowsIn(group)[first + down];
    texts.forEach((text, right) => {
      const into = row && !textOf(row).disabled ? cellsOf(row)[at + right] : undefined;
      const value = text.replace(/\s+/g, " ").trim();
      if (!into) {
        if (value) told.push(said(`Ikke plads til “${value}” (række ${down + 1}, kolonne ${right + 1}).`, `No room for “${value}” (row ${down + 1}, column ${right + 1}).`));
        return;
      }
      undone.push([into, into.value]);
      into.value = value;
      const wrong = check(into);
      if (wrong) told.push(`${called(into)}: ${wrong}`);
    });
  });
  add();
  enter(cell);
  tell(undone, made, told);
}

function tell(undone, made, told) {
  const notice = form.querySelector(".pasted");
  notice.replaceChildren();
  const line = document.createElement("p");
  line.textContent = said(`${undone.length} felter er indsat. De er ikke gemt endnu. `, `${undone.length} cells were pasted. They are not saved yet. `);
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "text-button";
  undo.textContent = said("Fortryd indsætningen", "Undo the pasting");
  undo.addEventListener("click", () => {
    for (const [into, value] of undone) { into.value = value; check(into); }
    for (const row of made) row.remove();
    notice.hidden = true;
    add();
  });
  line.append(undo);
  notice.append(line);
  if (told.length) {
    const list = document.createElement("ul");
    for (const text of told.slice(0, 20)) list.append(Object.assign(document.createElement("li"), { textContent: text }));
    if (told.length > 20) list.append(Object.assign(document.createElement("li"), { textContent: `… (+${told.length - 20})` }));
    notice.append(list);
  }
  notice.classList.toggle("warning", told.length > 0);
  notice.hidden = false;
}

// ---- New rows ------------------------------------------------------------------------------------------------

function more(button) {
  const [kind, home = ""] = button.dataset.more.split(":");
  const blank = document.querySelector(`template[data-blank="${kind}"]`).content.querySelector("tr");
  const numbers = [...form.querySelectorAll('[name^="N-"]')].map((one) => Number(/^N-(\d+)/.exec(one.name)[1]));
  const id = `N-${Math.max(0, ...numbers) + 1}`;
  const row = document.importNode(blank, true);
  for (const one of row.querySelectorAll("[name]")) one.name = one.name.replace(/^N-0\b/, id);
  if (kind === "budget_line") {
    row.dataset.group = home;
    row.querySelector('[name$=".sub_agreement"]').value = home;
  }
  button.closest("tr").before(row);
  return row;
}

// ---- What is not saved yet is kept on the writer's own device ------------------------------------------------

const kept = `knopskud/${document.querySelector("meta[name=who]")?.content}/penge/${form?.dataset.cells}`;
const onTheWay = "knopskud/penge-sent";

function memory(act) {
  try { return act(); } catch { return null; } // the store may be full or forbidden: then the page warns before it is left
}

function changedCells() {
  const cells = {};
  for (const one of form.elements) {
    if (!/^(BL|FK|TI|N)-\d+\./.test(one.name) || one.disabled || !isTouched(one)) continue;
    cells[one.name] = { now: one.type === "checkbox" ? one.checked : one.value, seen: seen[one.name] };
  }
  return cells;
}

function remember() {
  const cells = changedCells();
  const typed = Object.keys(cells).some((name) => !/\.(kind|type|sub_agreement)$/.test(name));
  memory(() => (typed ? localStorage.setItem(kept, JSON.stringify({ at: Date.now(), cells })) : localStorage.removeItem(kept)));
}

function bringBack(cells) {
  const rows = {};
  for (const [name, { now, seen: then }] of Object.entries(cells)) {
    const [id, of] = name.split(".");
    if (id.startsWith("N-") && !rows[id]) {
      const kind = cells[`${id}.kind`]?.now;
      const home = cells[`${id}.sub_agreement`]?.now ?? "";
      const button = form.querySelector(`[data-more="${kind === "budget_line" ? `${kind}:${home}` : kind}"]`);
      if (!button) continue;
      rows[id] = textOf(more(button)).name.split(".")[0];
    }
    const cell = form.elements[`${rows[id] ?? id}.${of}`];
    if (!cell || of === "kind") continue;
    if (cell.type === "checkbox") cell.checked = now;
    else cell.value = now;
    // held against what stood there then, so that what somebody else has written meanwhile is not overwritten unseen
    if (!rows[id]) seen = { ...seen, [name]: then ?? "" };
    if (cell.matches("td.cell input[data-year], th input:not([type=hidden])")) check(cell);
  }
  form.elements.seen.value = JSON.stringify(seen);
  add();
}

function offer() {
  const isBack = Boolean(document.querySelector("main [role=alert]:not([hidden])"));
  const wasSent = memory(() => sessionStorage.getItem(onTheWay)) === kept;
  memory(() => sessionStorage.removeItem(onTheWay));
  if (wasSent && !isBack) memory(() => localStorage.removeItem(kept));
  const found = memory(() => JSON.parse(localStorage.getItem(kept)));
  if (!found || isBack) return;
  const notice = form.querySelector(".left");
  const line = document.createElement("p");
  const when = new Date(found.at).toLocaleString(english ? "en-GB" : "da-DK", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  line.textContent = said(`Du skrev noget her ${when}, som ikke blev gemt. `, `You typed something here on ${when} that was not saved. `);
  const choice = (text, act) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "text-button", textContent: text });
    button.addEventListener("click", () => { notice.hidden = true; act(); });
    line.append(button, " ");
  };
  choice(said("Hent det tilbage", "Bring it back"), () => bringBack(found.cells));
  choice(said("Smid det væk", "Throw it away"), () => memory(() => localStorage.removeItem(kept)));
  notice.replaceChildren(line);
  notice.hidden = false;
}

// ---- Begin ---------------------------------------------------------------------------------------------------

function begin() {
  form.addEventListener("keydown", press);
  form.addEventListener("paste", paste);
  form.addEventListener("focusin", ({ target }) => {
    if (!target.matches("tr[data-row] input:not([type=checkbox])")) return;
    editing = false;
    before = target.value;
  });
  form.addEventListener("dblclick", () => { editing = true; });
  form.addEventListener("mouseup", ({ target }) => { if (target.matches("th input")) editing = true; });
  form.addEventListener("input", ({ target }) => {
    if (target.matches("tr[data-row] :is(input, select)")) add();
    if (target.matches("td.cell input[data-year]")) mark(target);
  });
  form.addEventListener("change", ({ target }) => {
    if (target.matches("td.cell input[data-year]")) check(target);
    add();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-more]");
    if (!button) return;
    event.preventDefault();
    textOf(more(button)).focus();
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  let timer;
  for (const happening of ["input", "change", "paste", "click"]) {
    form.addEventListener(happening, () => { clearTimeout(timer); timer = setTimeout(remember, 300); });
  }
  addEventListener("pagehide", remember);
  form.addEventListener("submit", () => { clearTimeout(timer); remember(); memory(() => sessionStorage.setItem(onTheWay, kept)); });
  form.querySelector("[data-keys]").hidden = false;
  form.querySelectorAll("td.cell input[data-year]").forEach(mark);
  add();
  offer();
}

// Reading a large file takes its time: say so, where the page would stand still.
function wait(upload) {
  upload.addEventListener("submit", () => {
    const told = upload.querySelector(".reading");
    told.textContent = told.dataset.said;
    told.append(document.createElement("progress"));
  });
}

if (form) begin();
document.querySelectorAll("form.upload").forEach(wait);
