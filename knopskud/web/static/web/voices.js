// A small sum that a form brings along, so that machines cannot send thousands: numbers whose SHA-256 begins with zeros.
// It is worked out while somebody writes; whoever has no scripts waits a little instead.

const AT_A_TIME = 128;
const letters = new TextEncoder();

async function isSum(text, bits) {
  const digest = new DataView(await crypto.subtle.digest("SHA-256", letters.encode(text)));
  return digest.getUint32(0) >>> (32 - bits) === 0;
}

async function found(token, at, bits) {
  for (let first = 0; ; first += AT_A_TIME) {
    const tries = Array.from({ length: AT_A_TIME }, (_, next) => isSum(`${token}.${at}.${first + next}`, bits));
    const hit = (await Promise.all(tries)).indexOf(true);
    if (hit >= 0) return first + hit;
  }
}

async function workedOut(form, field) {
  const token = form.elements[field.dataset.token].value;
  const numbers = [];
  for (let at = 0; at < Number(field.dataset.sums); at += 1) numbers.push(await found(token, at, Number(field.dataset.bits)));
  field.value = numbers.join(",");
}

function ready(form) {
  const field = form.querySelector("input[data-sums]");
  const status = form.querySelector("[data-wait]");
  if (!field || !globalThis.crypto?.subtle) return;
  let working, sending = false;
  const begin = () => { working ??= workedOut(form, field); return working; };
  form.addEventListener("input", begin, { once: true });
  form.addEventListener("submit", async (event) => {
    if (field.value) return;
    const { submitter } = event;
    event.preventDefault();
    if (sending) return;
    sending = true;
    status.textContent = status.dataset.wait;
    await begin();
    setTimeout(() => form.requestSubmit(submitter)); // not while the first submit is still being told of
  });
  // Whoever comes back to the page may send again.
  addEventListener("pageshow", () => { sending = false; status.textContent = ""; });
}

document.querySelectorAll("form[data-voice]").forEach(ready);
