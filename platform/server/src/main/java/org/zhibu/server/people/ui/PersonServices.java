package org.zhibu.server.people.ui;

import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.security.Access;
import org.zhibu.server.people.Register;
import org.zhibu.server.people.file.Absences;
import org.zhibu.server.people.file.FileNotes;
import org.zhibu.server.people.file.KeptMaterials;
import org.zhibu.server.people.file.PersonFiles;
import org.zhibu.server.people.file.PersonPhotos;
import org.zhibu.server.people.file.StudyYears;

/** What the pages of people stand on. */
@Component
record PersonServices(
        Register register,
        StatusHistory history,
        PersonFiles files,
        KeptMaterials materials,
        Absences absences,
        FileNotes notes,
        StudyYears studyYears,
        PersonPhotos photos,
        Attachments attachments,
        Organizations organizations,
        Access access) {}
