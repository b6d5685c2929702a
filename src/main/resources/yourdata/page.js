const main = document.querySelector('main')
const form = document.getElementById('open')
const status = document.getElementById('status')
const error = document.getElementById('error')
const button = form.querySelector('button')
const part = document.getElementById('part')

// What is sealed stands after this script, and all of it was read when the mark of its end is there.
part.hidden = true
document.addEventListener('DOMContentLoaded', () => {
  if (document.getElementById('end')) {
    form.hidden = false
    return
  }
  part.hidden = false
  part.tabIndex = -1
  part.focus()
})

function bytes(text) {
  const signs = atob(text)
  const all = new Uint8Array(signs.length)
  for (let at = 0; at < signs.length; at++) all[at] = signs.charCodeAt(at)
  return all
}

// Blanks, and what nobody sees, as they are taken off where the passphrase was chosen.
const around = /^[\s\x1c-\x1f\p{Z}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+|[\s\x1c-\x1f\p{Z}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+$/gu

const plain = (typed) => typed.normalize('NFC').replace(around, '').replace(/\p{Z}/gu, ' ')

async function opened(file, typed) {
  const words = new TextEncoder().encode(plain(typed))
  const { rounds, salt } = file.dataset
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: Number(rounds) }
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(stretch, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const sealed = bytes(file.textContent)
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.slice(0, 12) }, key, sealed.slice(12))
  return JSON.parse(new TextDecoder().decode(text))
}

function add(parent, kind, text, name) {
  const element = document.createElement(kind)
  element.textContent = text
  element.dir = 'auto'
  if (name) element.className = name
  parent.append(element)
  return element
}

// The only elements that what somebody wrote is made of.
const KINDS = new Set(['p', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'a', 'br', 'hr'])

function grow(parent, tree) {
  for (const each of tree) {
    if (typeof each === 'string') {
      parent.append(each)
      continue
    }
    const [kind, ...within] = each
    const element = add(parent, KINDS.has(kind) ? kind : 'span', '')
    if (kind === 'ol') element.start = within.shift()
    if (kind === 'a') {
      element.href = within.shift()
      element.rel = 'nofollow noopener noreferrer'
    }
    grow(element, within)
  }
}

const WITHOUT_DAY = 'Without a day'

function show({ title, day, notes, answers, text }) {
  const article = document.createElement('article')
  add(article, 'h3', title)
  if (day) add(article, 'p', day)
  for (const note of notes) add(article, 'p', note)
  if (answers.length) {
    const list = add(article, 'dl', '')
    for (const { question, answer } of answers) {
      add(list, 'dt', question)
      add(list, 'dd', answer)
    }
  }
  if (text.length) grow(add(article, 'div', '', 'text'), text)
  main.append(article)
}

function showAll(sheets) {
  sheets.sort((one, other) => (one.on || '9999').localeCompare(other.on || '9999'))
  const months = new Map()
  for (const sheet of sheets) {
    const month = sheet.month || WITHOUT_DAY
    if (!months.has(month)) months.set(month, [])
    months.get(month).push(sheet)
  }
  const nav = add(main, 'nav', '')
  nav.setAttribute('aria-label', 'Months')
  const list = add(nav, 'ul', '')
  for (const [month, all] of months) {
    const heading = add(main, 'h2', month)
    heading.id = `m-${all[0].on.slice(0, 7)}`
    add(add(list, 'li', ''), 'a', `${month} (${all.length})`).href = `#${heading.id}`
    all.forEach(show)
  }
  nav.hidden = months.size < 2
}

function refuse(words) {
  status.textContent = ''
  error.textContent = words
  error.hidden = false
  form.elements.passphrase.setAttribute('aria-invalid', 'true')
  form.elements.passphrase.setAttribute('aria-describedby', 'error')
  form.elements.passphrase.focus()
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (button.disabled) return
  const typed = form.elements.passphrase.value
  if (!plain(typed)) return refuse('Please type the passphrase.')
  button.disabled = true
  error.hidden = true
  status.textContent = 'Opening. This takes a moment.'
  const file = document.getElementById('sealed')
  let sheets
  try {
    sheets = await opened(file, typed)
  } catch {
    refuse(window.crypto?.subtle
      ? 'That passphrase does not open this file. Please type it again. If it is the right one, the file may be damaged.'
      : 'This browser can’t open sealed files. Please use another one, or a newer one.')
    button.disabled = false
    return
  }
  file.remove()
  form.remove()
  const note = add(main, 'p', 'This is open on this device until you close it.')
  note.id = 'note'
  if (sheets.length === 0) add(main, 'p', 'There are no pages in this file.')
  showAll(sheets)
  note.tabIndex = -1
  note.focus()
})
