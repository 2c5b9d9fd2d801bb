/** Who works with the statements of the bank. */
export const bankteam = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Who sees them: also the beheerder, who adds the accounts. */
export const bankkijkers = [...bankteam, 'beheerder'] as const
