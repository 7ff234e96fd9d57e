package org.zhibu.meetings.onecase.ui;

import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.onecase.Projects;

/** Documents of a project: minutes of the assembly, photos of the disclosure, the township's letter. */
class ProjectFilesForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Projects projects;
    private final UUID project;
    private final AttachmentField files;

    ProjectFilesForm(UUID project, Projects projects, Attachments attachments) {
        this.projects = projects;
        this.project = project;
        files = new AttachmentField(getTranslation("meetings.oneCase.files"), attachments);
        register("files", files, v -> Optional.empty());
        setColspan(files, 2);
        files.setValue(projects.files(project));
    }

    @Override
    protected void save() {
        projects.keep(project, files.getValue());
    }
}
