export function AddFigures() {
  return (
    <button type="button" className="btn primary">
      Add figures
    </button>
  )
}
