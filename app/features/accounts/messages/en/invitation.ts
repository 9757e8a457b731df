export const invitation = {
  "invitation.title": "Join {name}",
  "invitation.gone": "This invitation no longer works",
  "invitation.text": "{name} invites you to join as: {role}.",
  "invitation.asYou": "You are signed in as {name}.",
  "invitation.accept": "Join the organisation",
  "invitation.otherKind":
    "The account you are signed in to ({name}) is of another kind and cannot join. Sign out and join with the address that got the mail, or ask the owner to invite another address of yours.",
  "invitation.signInFirst": "{email} has an account already. Sign in first, then join.",
  "invitation.signIn": "Sign in",
  "invitation.newAccount": "Register an account",
  "invitation.address": "You will sign in with {email}.",
  "invitation.nameHint": "Your colleagues see it.",
  "invitation.join": "Register and join",
  "invitation.state.unknown":
    "There is no such invitation. Check that the link from the mail is complete, or ask an owner to invite you again.",
  "invitation.state.accepted": "This invitation has been used. If it was you, simply sign in.",
  "invitation.state.revoked":
    "The organisation has cancelled this invitation or sent a newer one. See the latest mail, or ask an owner.",
  "invitation.state.expired": "This invitation has run out. Ask an owner to invite you again.",
  "refused.invitation-unknown": "There is no such invitation. Ask an owner to invite you again.",
  "refused.invitation-accepted": "This invitation has been used. If it was you, simply sign in.",
  "refused.invitation-revoked": "The organisation has cancelled this invitation. Ask an owner.",
  "refused.invitation-expired": "This invitation has run out. Ask an owner to invite you again.",
  "refused.invitation-other-kind":
    "The account you are signed in to is of another kind and cannot join.",
  "done.organisationLeft": "You have left the organisation.",
};
