// Keeps a text that is too long on its page, before it is sent to be refused. Characters are counted as the server does.
for (const text of document.querySelectorAll('textarea[data-limit]')) {
  const limit = Number(text.dataset.limit)
  const error = document.getElementById(`${text.id}-error`)

  text.form.addEventListener('submit', event => {
    const over = [...text.value].length - limit
    if (over <= 0 || document.body.classList.contains('locked')) return
    event.preventDefault()
    error.textContent = `This page is ${over} characters over what one page can hold (${limit}). Please move the rest to a new page; everything is still here.`
    error.hidden = false
    text.setAttribute('aria-invalid', 'true')
    text.closest('.field').classList.add('wrong')
    text.focus()
  })
}
