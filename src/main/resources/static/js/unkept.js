// What a form with a password field sends, a browser never writes to its disk, not even for the moment until its answer
// is there. Such a field stands in every form while it is being sent, and no longer: else it would offer to keep it.
document.addEventListener('submit', ({ target }) => {
  const field = Object.assign(document.createElement('input'), { type: 'password', value: '-', hidden: true })
  target.append(field)
  setTimeout(() => field.remove())
})
