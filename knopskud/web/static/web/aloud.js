// Reads a page's main texts aloud with a voice of the browser's own, and says in which language. Without a voice for
// them there is no button.

const place = document.querySelector(".aloud");
const speech = window.speechSynthesis;
let button;

const base = (tag) => tag.replace("_", "-").split("-")[0].toLowerCase();
const voiceFor = (tag) => {
  const voices = speech.getVoices();
  return voices.find((one) => one.lang.replace("_", "-").toLowerCase() === tag.toLowerCase()) ?? voices.find((one) => base(one.lang) === base(tag));
};

// Each paragraph in the language that it is marked with; what has no voice is passed over.
function saidOn() {
  const found = [];
  for (const one of document.querySelectorAll(".read-aloud :is(h1, p, li, dd):not(.outdated), .read-aloud .card h3")) {
    const tag = one.closest("[lang]").lang;
    const voice = voiceFor(tag);
    const text = one.innerText.trim();
    if (!voice || !text || one.querySelector("p, li")) continue;
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = tag;
    found.push(said);
  }
  return found;
}

const named = (tag) => new Intl.DisplayNames([tag], { type: "language" }).of(tag);
const tongueOf = () => saidOn()[0]?.lang ?? document.documentElement.lang;

function stopped() {
  button.textContent = `${place.dataset.listen} (${named(tongueOf())})`;
  button.setAttribute("aria-pressed", "false");
}

function press() {
  if (speech.speaking || speech.pending) {
    speech.cancel();
    stopped();
    return;
  }
  const all = saidOn();
  if (!all.length) return;
  all.at(-1).addEventListener("end", stopped);
  button.textContent = place.dataset.stop;
  button.setAttribute("aria-pressed", "true");
  all.forEach((one) => speech.speak(one));
}

function offer() {
  if (button || !saidOn().length) return;
  button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet";
  button.addEventListener("click", press);
  place.append(button);
  stopped();
}

if (place && speech) {
  speech.addEventListener?.("voiceschanged", offer);
  offer();
  addEventListener("pagehide", () => speech.cancel());
}
