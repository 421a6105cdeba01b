// Comforts; every page works without them.
"use strict";

// A table copied from a spreadsheet or a web page reaches a text field as bare text. Its HTML, which
// the clipboard carries as well, keeps merged cells: take that. Of paragraphs it keeps where each ends;
// where the bare text is markup itself, somebody copied a page's source.
document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.closest("[data-drop]")) return;
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const paragraphs = /<(p|li|div|br)[\s/>]/i.test(html) && !/<\w+[^>]*>/.test(text);
  if (!/<table[\s>]/i.test(html) && !paragraphs) return;
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

// A menu folds when the keyboard leaves it, when the pointer presses elsewhere, or on Escape: it lies
// above the page.
for (const menu of document.querySelectorAll("details[data-menu]")) {
  menu.addEventListener("focusout", (event) => {
    // Where the focus goes nowhere, a button was pressed in a browser that gives buttons none.
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

// The key that the field of the search names leads there, unless a person is typing.
const sought = document.querySelector(".search input");
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
  if (event.key !== "/" || typing || !sought || event.ctrlKey || event.metaKey || event.altKey) return;
  if (sought.offsetParent === null) return;
  event.preventDefault();
  sought.focus();
  sought.select();
});
