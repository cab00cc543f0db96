import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../FailureNotice';
import { WorkButton } from '../WorkButton';

/** What was noted of a report of our own stands no more: it is owed again. */
export function TakeBackReport({ reportId }: { readonly reportId: string }) {
  const takeBack = useMutation('ownReports.takeBack');
  return (
    <>
      <FailureNotice failure={takeBack.failure} />
      <WorkButton
        call="ownReports.takeBack"
        size="small"
        disabled={takeBack.isPending}
        onClick={() => void takeBack.run({ reportIds: [reportId] })}
        data-testid="own-report-take-back"
      >
        {strings.ownReports.takeBack}
      </WorkButton>
    </>
  );
}
