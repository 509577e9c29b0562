import { INFERENCE } from '#domain/model/reading.ts'
import { LONG_GAP_DAYS } from '#domain/model/series.ts'
import './about.css'

/** How to read the page, and what it does not claim. */
export function About() {
  return (
    <details className="about">
      <summary>
        <h2>How to read this page</h2>
      </summary>
      <ul className="list">
        <li>
          <strong>Lines join like with like.</strong> Figures that counted different things are never joined
          or compared. Nothing between two figures is filled in or smoothed.
        </li>
        <li>
          <strong>Inexact figures stay inexact.</strong> “About” is {INFERENCE.words}, a convention of this
          page. “More than” is an arrow from the stated number, not a point.
        </li>
        <li>
          <strong>Dates are as wide as the source left them.</strong> A pale bar shows the month or season
          that a source gave. A line is lighter where nothing was reported for over {LONG_GAP_DAYS} days.
        </li>
        <li>
          <strong>Few figures cannot show a trend.</strong> One figure shows no change at all, and two to four
          are too few to judge. Official statistics stand apart from what reports say: they count differently.
        </li>
        <li>
          <strong>Your own figures stay on your machine.</strong> A CSV that you add is read and kept in this
          browser only, and can be removed again.
        </li>
      </ul>
    </details>
  )
}
