import './drop.css'

/** Says that a file may be let go; the whole page takes it. */
export function DropRegion() {
  return (
    <div className="import-drop" aria-hidden="true">
      <p>Drop the file to read its figures</p>
    </div>
  )
}
