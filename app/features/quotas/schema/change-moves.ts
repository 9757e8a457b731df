/** What an employer does to a return that was filed. Apart from the forms, so that zod stays out of the page. */
export const changeMoves = ["object", "withdraw", "revise", "reconsider"] as const;
