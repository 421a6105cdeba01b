// The page that shows all pictures of the gallery small, page by page.

/** `pictures`: from the name of a page to its pictures, as `{ file, language, label, paper }`. */
export function index(pictures) {
  const sections = [...pictures].map(([name, drawn]) => section(name, drawn));
  const links = [...pictures.keys()].map((name) => `<a href="#${name}">${name}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Luoshi: every page</title>
<style>
body { margin: 24px; font: 15px/25px sans-serif; color: #221f1c; background: #f8f6f2 }
nav a { margin-right: 16px }
.row { display: flex; gap: 16px; overflow-x: auto; margin: 8px 0 24px }
figure { margin: 0; flex: none }
img { display: block; width: 240px; height: 300px; object-fit: cover; object-position: top; border: 1px solid #ddd8cf }
</style>
<nav>${links.join('')}</nav>
${sections.join('\n')}
</html>
`;
}

function section(name, drawn) {
  const languages = [...new Set(drawn.map((it) => it.language))].sort().reverse();
  const rows = languages.map((language) => {
    const figures = drawn.filter((it) => it.language === language).map(figure);
    return `<div class="row">${figures.join('')}</div>`;
  });
  return `<h2 id="${name}">${name}</h2>${rows.join('\n')}`;
}

function figure({ file, language, label, paper }) {
  const whole = paper ? ` <a href="${paper}">PDF</a>` : '';
  const image = `<a href="${file}"><img src="${file}" loading="lazy" alt="${label}"></a>`;
  return `<figure>${image}<figcaption>${language} ${label}${whole}</figcaption></figure>`;
}
