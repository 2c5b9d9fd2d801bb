import { Button } from '@nl-design-system-candidate/button-react'

/** The button that shows the letters which this form would send, in a new tab; nothing is saved or sent. */
export function BekijkBrief({ dossierId, soort }: { readonly dossierId: string; readonly soort: string }) {
  return (
    <Button
      formAction={`/medewerker/dossier/${dossierId}/stap/${soort}/brief`}
      formTarget="_blank"
      purpose="secondary"
      type="submit"
    >
      Zo ziet de brief eruit (PDF)
    </Button>
  )
}
