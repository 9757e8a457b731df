export const members = {
  "members.title": "Members",
  "members.caption_one": "{count} member",
  "members.caption_other": "{count} members",
  "members.name": "Name",
  "members.self": "{name} (you)",
  "members.address": "Email or mobile number for signing in",
  "members.role": "Role",
  "members.since": "Member since",
  "members.action": "Manage",
  "members.ownersInvite": "Ask an owner to invite a colleague.",
  "role.viewer": "Viewer",
  "role.viewer.hint": "Sees the organisation's details and positions, changes nothing.",
  "role.hr": "HR",
  "role.hr.hint": "Publishes and manages positions, changes the organisation's details.",
  "role.owner": "Owner",
  "role.owner.hint":
    "All that HR does, and sends the organisation for verification, invites and manages members.",
  "role.missing": "Choose a role.",
  "invite.title": "Invite a colleague",
  "invite.text": "We send a mail with a link that is good for {days} days and lets them join.",
  "invite.address": "Your colleague's email",
  "invite.button": "Send the invitation",
  "address.missing": "Enter an email address.",
  "address.mail-format": "This is not an email address. An example is renshi@example.cn.",
  "invitations.title": "Invitations sent",
  "invitations.one": "{email}, {role}, good until {until}",
  "invitations.revoke": "Cancel invitation",
  "invitations.about": ": {email}",
  "member.changeRole": "Change role",
  "member.remove": "Remove member",
  "member.removeText":
    "From then on {name} can no longer see or manage anything of the organisation. The work done stays.",
  "member.removeButton": "Remove {name}",
  "leave.title": "Leave the organisation",
  "leave.text":
    "You can then no longer see or manage anything of {name}. To join again, an owner has to invite you. Your account stays.",
  "leave.button": "Leave the organisation",
  "switch.title": "Switch organisation",
  "switch.label": "Which organisation do you act for",
  "switch.button": "Switch",
  "switch.missing": "Choose an organisation.",
  "switch.none": "You are not a member of an organisation",
  "switch.noneNext": "Ask an owner to invite you; the link in the mail lets you join.",
  "done.invited": "Invitation sent.",
  "done.invitationRevoked": "Invitation cancelled; its link no longer works.",
  "done.roleChanged": "Role changed.",
  "done.memberRemoved": "Member removed.",
  "done.joined": "You are now a member of the organisation.",
  "done.switched": "Organisation switched.",
  "refused.already-member": "Whoever has this address is a member already; nothing was sent.",
  "refused.too-many-invitations": "Too many invitations today. Please try again tomorrow.",
  "refused.last-owner":
    "An organisation needs at least one owner, so nothing changed. Make somebody else an owner first.",
  "mail.invitation.subject": "{site}: {name} invites you",
  "mail.invitation.body": `Hello,

{name} invites you to join as: {role}.

Open this link and sign in or register to join (good until {until}):
{link}

If you do not know this organisation, you can ignore this mail.

{site}`,
};
