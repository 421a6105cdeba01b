// Comforts; every page works without them.
"use strict";

// A table copied from a spreadsheet or a web page reaches a text field as bare text. Its HTML, which
// the clipboard carries as well, keeps merged cells: take that.
document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.closest("[data-drop]")) return;
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (!/<table[\s>]/i.test(html)) return;
  event.preventDefault();
  field.setRangeText(html, field.selectionStart, field.selectionEnd, "end");
});

// A file may be dropped anywhere on the form.
for (const form of document.querySelectorAll("[data-drop]")) {
  const chosen = form.querySelector("input[type=file]");
  if (!chosen) continue;
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  form.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    form.classList.remove("over");
    if (!carries(event)) return;
    event.preventDefault();
    chosen.files = event.dataTransfer.files;
    chosen.focus();
  });
}

// Printing is offered only where this can do it.
document.documentElement.classList.add("with-script");
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
});

// The menu folds when the keyboard leaves it, or on Escape: it lies above the page.
const menu = document.querySelector("details.me");
menu?.addEventListener("focusout", (event) => {
  // Where the focus goes nowhere, a button was pressed in a browser that gives buttons none.
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
