// Passkeys: the page says what to ask, the browser asks, and the answer is sent with the form.
// Everything else on these pages works without this file.

const FROM = /[-_]/g;
const bytes = (text) => Uint8Array.from(atob(text.replace(FROM, (sign) => (sign === "-" ? "+" : "/"))), (one) => one.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const keys = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

function asked(options) {
  const key = { ...options.publicKey, challenge: bytes(options.publicKey.challenge) };
  if (key.user) key.user = { ...key.user, id: bytes(key.user.id) };
  if (key.allowCredentials) key.allowCredentials = keys(key.allowCredentials);
  if (key.excludeCredentials) key.excludeCredentials = keys(key.excludeCredentials);
  return { publicKey: key };
}

function answered(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

function ready(button) {
  const form = button.form;
  const problem = form.querySelector("[data-passkey-error]");
  button.addEventListener("click", async () => {
    problem.hidden = true;
    button.disabled = true;
    try {
      const found = await navigator.credentials[button.dataset.passkey](asked(JSON.parse(button.dataset.options)));
      form.elements.passkey.value = JSON.stringify(answered(found));
      form.submit();
    } catch {
      problem.hidden = false;
      button.disabled = false;
    }
  });
  button.disabled = false;
}

for (const button of document.querySelectorAll("[data-passkey]")) {
  if (navigator.credentials && window.PublicKeyCredential) ready(button);
}
