/** Where the API lives, and the version of what it promises: by SemVer, apart from that of the product. */
export const basis = '/api/v1'
export const apiversie = '1.0.0'
