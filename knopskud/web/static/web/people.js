// A button beside a password shows what was typed. Without it the password is typed as everywhere else.
for (const button of document.querySelectorAll("[data-shows]")) {
  const field = document.getElementById(button.dataset.shows);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.textContent = hidden ? button.dataset.hide : show;
  });
  field.form.addEventListener("submit", () => (field.type = "password"));
}
