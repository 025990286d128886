// What makes writing pleasant: formatted texts as they will look, letters counted, nothing lost by a closed tab.
// Everything works without it.

const here = document.querySelector("script[data-editor]");
const form = document.querySelector("form.part");

const DANISH = {
  "Edit Link": "Link", URL: "Adresse", Title: "Titel", Update: "Gem", Cancel: "Fortryd",
  "insert link": "Sæt et link ind", "remove link": "Fjern linket", bold: "Fed", italic: "Kursiv",
  "unordered list": "Punkter", "ordered list": "Tal", undo: "Fortryd", redo: "Gør igen",
  "Heading 3": "Overskrift", Paragraph: "Afsnit", "heading 3": "Overskrift", heading: "Overskrift", paragraph: "Afsnit", "List properties": "Om listen",
};
const said = (text) => (document.documentElement.lang === "da" ? DANISH[text] ?? text : text);

// The library writes the words of its buttons in English.
function speak(around) {
  for (const one of around.querySelectorAll(".prose-menubar [title]")) {
    one.title = said(one.title);
    one.setAttribute("aria-label", one.title);
  }
  for (const one of around.querySelectorAll(".prose-menubar :is(h3, p)")) one.textContent = said(one.textContent);
}

function sheet(href) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}

// The library's own way of making an editor, but for the style element that our content policy refuses.
function editorOf(kit, cleaned, area) {
  const around = document.createElement("div");
  around.className = "prose-editor";
  area.before(around);
  around.append(area);
  const label = document.querySelector(`label[for="${CSS.escape(area.id)}"]`);
  label.id = `${area.id}-label`;
  const editor = new kit.Editor({
    element: around,
    injectCSS: false,
    content: area.value,
    extensions: [
      kit.Document, kit.Paragraph, kit.Text, kit.History, kit.Dropcursor, kit.Gapcursor,
      kit.Heading.configure({ levels: [3] }), kit.BulletList, kit.OrderedList, kit.ListItem,
      kit.Bold, kit.Italic, kit.Link.configure({ enableTarget: false, protocols: ["http", "https", "mailto", "tel"] }),
      kit.Menu,
    ],
    editorProps: {
      transformPastedHTML: cleaned,
      attributes: { role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, lang: "da" },
    },
    onCreate: ({ editor }) => {
      speak(around);
      // a text that was kept on the device is put in from outside
      area.addEventListener("filled", () => editor.commands.setContent(area.value));
      if (area.closest(".piece") && !area.closest("form").contains(document.activeElement)) editor.commands.focus("end");
    },
    onTransaction: () => speak(around),
    onUpdate({ editor }) {
      area.value = editor.isEmpty ? "" : editor.getHTML();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  label.addEventListener("click", () => editor.commands.focus());
}

// Fetched once, when the first formatted text of the page is opened.
let coming;
function library() {
  window.gettext = said;
  sheet(here.dataset.icons);
  sheet(here.dataset.sheet);
  return Promise.all([import(here.dataset.editor), import(here.dataset.word)]);
}

async function editors(root = document) {
  const areas = [...root.querySelectorAll("textarea[data-rich]")];
  if (!areas.length) return;
  coming ??= library();
  const [kit, { cleaned }] = await coming;
  for (const area of areas) editorOf(kit, cleaned, area);
}

// As the programme counts them: the letters of a formatted text, not its markup.
function lettersIn(area) {
  const text = area.value.trim();
  if (!("rich" in area.dataset)) return text.length;
  const page = new DOMParser().parseFromString(text.replace(/<\/(p|li|h3)>(?=.)/g, "\n"), "text/html");
  return page.body.textContent.trim().length;
}

function counters(root = document) {
  for (const area of root.querySelectorAll("textarea[data-limit]")) {
    const said = document.getElementById(`${area.id}-count`);
    const limit = Number(area.dataset.limit);
    const words = said.textContent;
    const count = () => {
      const now = lettersIn(area);
      said.textContent = words.replace(/\d+(?=\D*$)/, now);
      said.classList.toggle("over", now > limit);
    };
    area.addEventListener("input", count);
  }
}

// No text may be longer than the plan can hold; that is said when the end comes near.
function ends(root = document) {
  for (const one of root.querySelectorAll("[data-longest]")) {
    const longest = Number(one.dataset.longest);
    let told;
    one.addEventListener("input", () => {
      const now = one.value.trim().length;
      if (!told && now < longest * 0.8) return;
      if (!told) {
        told = document.createElement("p");
        told.id = `${one.id}-end`;
        one.after(told);
        one.setAttribute("aria-describedby", `${one.getAttribute("aria-describedby") ?? ""} ${told.id}`.trim());
      }
      told.className = now > longest ? "hint count over" : "hint count";
      told.textContent = document.documentElement.lang === "en" ? `At most ${longest} characters. Now: ${now}.` : `Højst ${longest} tegn. Nu: ${now}.`;
    });
  }
}

function guard() {
  if (!form) return;
  const read = () => new URLSearchParams(new FormData(form)).toString();
  let before = "";
  let leaving = false;
  // a form that came back with a fault in it holds words that are not saved yet
  const unsaved = Boolean(document.querySelector("main [role=alert]"));
  setTimeout(() => { before = read(); }, 0);
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", (event) => {
    if (!leaving && before && (unsaved || read() !== before)) event.preventDefault();
  });
}

// A second press while the first is on its way sends nothing.
function once() {
  for (const one of document.querySelectorAll("form[method=post]")) {
    let sent = false;
    one.addEventListener("submit", (event) => {
      if (sent) event.preventDefault();
      sent = true;
    });
    addEventListener("pageshow", () => { sent = false; });
  }
}

// What htmx puts into the page becomes alive like the rest.
document.addEventListener("htmx:load", ({ detail }) => {
  if (detail.elt === document.body) return;
  counters(detail.elt);
  ends(detail.elt);
  editors(detail.elt);
});

once();
counters();
ends();
try {
  await editors();
} finally {
  guard();
}
