// What Word, Outlook and their like put on the clipboard, as the few things that a plan's papers can carry: paragraphs,
// headings, lists, emphasis and links. Lists that are disguised as paragraphs become lists; what was deleted, what was
// remarked in the margin, and what only says how it looked, goes.

const GONE = "del, style, script, title, meta, link, xml, img, object, template, .msoDel, .MsoCommentReference, .msocomanchor, .msocomtxt, [data-look*='mso-element:comment'], [data-look*='mso-element:annotation'], [data-look*='mso-hide:all'], [data-look*='display:none'], a[href^='#_msocom'], a[name^='_msoanchor'], a[href^='#_ftn'], a[href^='#_edn']";
const MARKER = "[data-look*='mso-list:ignore' i]";
const HEADING = /^H[1-6]$/;
const LINK = /^(https?:\/\/|mailto:|tel:)/i;
const NUMBER = /^\s*\(?([0-9]+|[a-zæøå]|[ivx]+)[.)]/i;
const BULLET = /^\s*[•·▪◦●○]\s+/;
const INSIDE = new Set(["A", "ABBR", "B", "BDO", "BIG", "CITE", "CODE", "DFN", "EM", "FONT", "I", "INS", "LABEL", "MARK", "Q", "S", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "U"]);

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const isInside = (node) => node.nodeType === Node.TEXT_NODE || INSIDE.has(node.tagName) || node.tagName === "BR" || node.tagName?.includes(":");
const lookOf = (element) => element.dataset?.look ?? "";

// The content policy refuses styles and handlers even of a text that is only read, and Word says in styles what is a list.
const readable = (html) => html
  .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, "")
  .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-look=").replace(/\son\w+\s*=/gi, " data-was="));

function mark(inner, element) {
  const look = lookOf(element);
  const words = inner.trim();
  if (!words) return inner;
  const [before, after] = [inner.match(/^\s*/)[0], inner.match(/\s*$/)[0]];
  let made = words;
  const plain = /font-weight:\s*(normal|[1-4]00)\b/i.test(look);
  if (element.tagName === "A" && LINK.test(element.getAttribute("href") ?? "")) made = `<a href="${escaped(element.getAttribute("href").trim())}">${made}</a>`;
  if (["I", "EM"].includes(element.tagName) || /font-style:\s*italic/i.test(look)) made = `<em>${made}</em>`;
  if ((["B", "STRONG"].includes(element.tagName) && !plain) || /font-weight:\s*(bold|[6-9]00)/i.test(look)) made = `<strong>${made}</strong>`;
  return before + made + after;
}

function inside(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/[\s\u00a0]+/g, " "));
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.tagName === "BR") return " ";
  return mark([...node.childNodes].map(inside).join(""), node);
}

const tidy = (html) => html.replace(/\s+/g, " ").replace(/<\/(strong|em)>(\s*)<\1>/g, "$2").trim();

class Blocks {
  constructor() {
    this.all = [];
    this.run = "";
  }

  put(kind, html) {
    this.end();
    const words = tidy(html);
    if (words) this.all.push({ kind, words });
  }

  end() {
    const words = tidy(this.run);
    this.run = "";
    if (words) this.all.push({ kind: "p", words });
  }

  take(node) {
    if (isInside(node) && !node.querySelector?.("p, div, li, table, h1, h2, h3, h4, h5, h6")) {
      this.run += inside(node);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (HEADING.test(node.tagName) || node.classList.contains("MsoTitle")) this.put("h3", bare(node));
    else if (node.tagName === "TR") this.row(node);
    else if (node.tagName === "LI") this.item(node, node.parentElement.tagName === "OL" ? "ol" : "ul");
    else if (node.tagName === "P") this.paragraph(node);
    else {
      this.end();
      for (const child of node.childNodes) this.take(child);
      this.end();
    }
  }

  paragraph(node) {
    const marker = node.querySelector(MARKER);
    const isItem = /mso-list:\s*l/i.test(lookOf(node));
    const sign = marker?.textContent ?? "";
    marker?.remove();
    const html = inside(node);
    if (isItem) this.put(NUMBER.test(sign) ? "ol" : "ul", html);
    else if (BULLET.test(html)) this.put("ul", html.replace(BULLET, ""));
    else this.put("p", html);
  }

  // A list in a list is told after its item: the papers carry lists of one level.
  item(node, kind) {
    const own = [...node.childNodes].filter((child) => !["UL", "OL"].includes(child.tagName));
    this.put(kind, own.map(inside).join(" "));
    for (const list of node.querySelectorAll(":scope > ul, :scope > ol")) this.take(list);
  }

  // A table is told row by row.
  row(node) {
    const cells = [...node.children].map((cell) => tidy([...cell.childNodes].map(inside).join(" "))).filter(Boolean);
    this.put("p", cells.join(" – "));
  }

  get html() {
    this.end();
    let out = "";
    let open = "";
    for (const { kind, words } of this.all) {
      const list = ["ul", "ol"].includes(kind) ? kind : "";
      if (open && open !== list) out += `</${open}>`;
      if (list && open !== list) out += `<${list}>`;
      open = list;
      out += list ? `<li>${words}</li>` : `<${kind}>${words}</${kind}>`;
    }
    return open ? `${out}</${open}>` : out;
  }
}

// A heading is bold already.
const bare = (node) => inside(node).replace(/<\/?strong>/g, "");

export function cleaned(html) {
  const page = new DOMParser().parseFromString(readable(html), "text/html");
  for (const one of page.querySelectorAll(GONE)) one.remove();
  const blocks = new Blocks();
  for (const node of page.body.childNodes) blocks.take(node);
  return blocks.html;
}
