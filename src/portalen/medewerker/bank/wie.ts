/** Who works with the statements of the bank. */
export const bankteam = ['schuldhulpverlener', 'administratie', 'teammanager'] as const

/** Who sees them: also the beheerder, who adds the accounts. */
export const bankkijkers = [...bankteam, 'beheerder'] as const

/** Who books money that is for no dossier: the others would be refused. */
export const bankboekers = ['administratie', 'teammanager'] as const
