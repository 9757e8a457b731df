import { fillIn } from "./teaching-fill-in.ts";
import { manage } from "./teaching-manage.ts";

export const teaching = { ...manage, ...fillIn } as const;
