// A file that is too large is told before it is sent: on a phone that saves minutes. The server refuses it as well.

for (const form of document.querySelectorAll("form[data-largest]")) {
  for (const field of form.querySelectorAll("input[type=file]")) {
    const told = document.getElementById(field.getAttribute("aria-describedby").split(" ").at(-1));
    field.addEventListener("change", () => {
      const large = [...field.files].some((one) => one.size > Number(form.dataset.largest));
      if (large) field.value = "";
      told.hidden = !large;
      told.textContent = large ? form.dataset.tooLarge : "";
      field.setAttribute("aria-invalid", String(large));
      field.closest(".field").classList.toggle("wrong", large);
    });
  }
}
