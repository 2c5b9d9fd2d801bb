/** Nothing lives at this address. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

// Without a page of its own this would be an address for data, and the visitor would get an empty answer.
export default function Onbekend() {
  return null
}
