import { galleryWords } from '../../languages/late/gallery.ts'
import { failures } from '../../objectives/gallery/failures.ts'
import { gallerySeeds } from '../../objectives/gallery/measured.ts'
import { published } from '../../objectives/gallery/published.ts'
import { Card } from './Card.tsx'
import { FailureFacts } from './FailureFacts.tsx'
import classes from './gallery.module.css'

/** Failures beside their cures, and settings that were published: each opens as two lanes. */
export default function GalleryTab() {
  const said = galleryWords()
  return (
    <div className={classes.gallery}>
      <section>
        <h2>{said.title}</h2>
        <p className={classes.note}>{said.note(gallerySeeds)}</p>
        <ul className={classes.list}>
          {failures.map((failure) => (
            <Card key={failure.id} {...said.failures[failure.id]} link={failure.link}>
              <FailureFacts failure={failure} />
            </Card>
          ))}
        </ul>
      </section>
      <section>
        <h2>{said.publishedTitle}</h2>
        <p className={classes.note}>{said.publishedNote}</p>
        <ul className={classes.list}>
          {published.map(({ id, link, reference }) => (
            <Card key={id} {...said.published[id]} link={link}>
              <p className={classes.note}>
                {said.differs}: {said.published[id].differs}
              </p>
              <p className={classes.source}>{reference}</p>
            </Card>
          ))}
        </ul>
      </section>
    </div>
  )
}
