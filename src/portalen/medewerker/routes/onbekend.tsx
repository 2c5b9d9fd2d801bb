/** Nothing lives at this address. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}
