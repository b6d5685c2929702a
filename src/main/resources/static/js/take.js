// Prints or copies the sheet. Without script the browser's own menu does both.
const bar = document.getElementById('take')
const sheet = document.getElementById('sheet')
const status = bar?.querySelector('[role="status"]')

async function copy() {
  try {
    await navigator.clipboard.writeText(sheet.innerText)
    status.textContent = 'Copied. Other apps on this device can read it now.'
  } catch {
    getSelection().selectAllChildren(sheet)
    status.textContent = 'It is selected. Copy it from your browser’s menu.'
  }
}

if (bar && sheet) {
  bar.hidden = false
  bar.addEventListener('click', ({ target }) => {
    const action = target.closest('button')?.dataset.do
    if (action === 'print') print()
    if (action === 'copy') copy()
  })
}
