-- The post a person was declared in decides a woman's retirement age, so an officer checks the age by it. Versions
-- filed before did not keep it.
ALTER TABLE "return_people" ADD COLUMN "post" TEXT;
